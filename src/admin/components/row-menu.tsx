import type { ActionGroup } from "@medusajs/dashboard/components"
import { ActionMenu } from "@medusajs/dashboard/components"
import { EllipsisHorizontal } from "@medusajs/icons"
import { IconButton } from "@medusajs/ui"

/** The dashboard's action menu with a name on its button, which it has not of itself. */
export const RowMenu = ({ label, groups }: { label: string; groups: ActionGroup[] }) => (
  <ActionMenu groups={groups}>
    <IconButton
      size="small"
      variant="transparent"
      aria-label={label}
      onClick={(event) => event.stopPropagation()}
    >
      <EllipsisHorizontal />
    </IconButton>
  </ActionMenu>
)

import { RouteDrawer } from "@medusajs/dashboard/components"
import { Text } from "@medusajs/ui"

/** What a drawer says of something that was deleted, though a link still leads to it. */
export const GoneText = ({ text }: { text: string }) => (
  <RouteDrawer.Body>
    <Text size="small" className="text-ui-fg-subtle">
      {text}
    </Text>
  </RouteDrawer.Body>
)

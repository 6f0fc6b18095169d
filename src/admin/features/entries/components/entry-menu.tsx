import { CheckCircle, PencilSquare, Trash, XCircle } from "@medusajs/icons"
import { toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminEntry } from "../../../../types"
import { RowMenu } from "../../../ui/components/list"
import { useDeletion, useFailureToast } from "../../../ui/hooks/use-feedback"
import { useDeleteEntry, useUpdateEntry } from "../hooks/entries"
import { Declined, useTooBroad } from "../hooks/use-too-broad"

interface EntryMenuProps {
  entry: AdminEntry
  /** What the entry is called. */
  name: string
  editHref: string
  onDeleted?: () => void
}

/** What can be done to an entry, in its row and on its page. */
export const EntryMenu = ({ entry, name, editHref, onDeleted }: EntryMenuProps) => {
  const { t } = useTranslation("blacklist")
  const { mutateAsync: update } = useUpdateEntry()
  const unlessTooBroad = useTooBroad()
  const { mutate } = useDeleteEntry()
  const onError = useFailureToast()
  const remove = useDeletion({
    mutate,
    question: t("entries.prompts.delete", { name }),
    done: t("entries.toasts.deleted", { name }),
    onDeleted,
  })

  const handleToggle = async () => {
    try {
      await unlessTooBroad((confirmed) =>
        update({ id: entry.id, update: { active: !entry.active, ...confirmed } })
      )
      toast.success(t(`entries.toasts.${entry.active ? "disabled" : "enabled"}`, { name }))
    } catch (error) {
      if (!(error instanceof Declined)) onError(error as Error)
    }
  }

  return (
    <RowMenu
      label={t("actions.menuFor", { name })}
      groups={[
        {
          actions: [
            {
              icon: <PencilSquare />,
              label: t("actions.edit"),
              to: editHref,
              needs: "blacklist_entry:update",
            },
            {
              icon: entry.active ? <XCircle /> : <CheckCircle />,
              label: t(entry.active ? "actions.disable" : "actions.enable"),
              onClick: handleToggle,
              needs: "blacklist_entry:update",
            },
          ],
        },
        {
          actions: [
            {
              icon: <Trash />,
              label: t("actions.delete"),
              onClick: () => remove(entry.id),
              needs: "blacklist_entry:delete",
            },
          ],
        },
      ]}
    />
  )
}

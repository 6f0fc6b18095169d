import { CheckCircle, PencilSquare, Trash, XCircle } from "@medusajs/icons"
import { toast, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useLocation } from "react-router-dom"
import type { AdminEntry } from "../../../../../types/http"
import { RowMenu } from "../../../../components/row-menu"
import { useDeleteEntry, useUpdateEntry } from "../../../../hooks/entries"

export const EntryActions = ({ entry, name }: { entry: AdminEntry; name: string }) => {
  const { t } = useTranslation("blacklist")
  const { search } = useLocation()
  const prompt = usePrompt()
  const { mutate: update } = useUpdateEntry()
  const { mutate: remove } = useDeleteEntry()

  const onError = (error: Error) => toast.error(t("errors.failed"), { description: error.message })

  const handleToggle = () =>
    update(
      { id: entry.id, update: { active: !entry.active } },
      {
        onSuccess: () =>
          toast.success(
            t(`entries.toasts.${entry.active ? "deactivated" : "activated"}`, { name })
          ),
        onError,
      }
    )

  const handleDelete = async () => {
    const confirmed = await prompt({
      title: t("general.areYouSure"),
      description: t("entries.prompts.delete", { name }),
      confirmText: t("actions.delete"),
      cancelText: t("actions.cancel"),
    })
    if (!confirmed) return
    remove(entry.id, {
      onSuccess: () => toast.success(t("entries.toasts.deleted", { name })),
      onError,
    })
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
              to: `/blacklist/entries/${entry.id}/edit${search}`,
            },
            {
              icon: entry.active ? <XCircle /> : <CheckCircle />,
              label: t(entry.active ? "actions.deactivate" : "actions.activate"),
              onClick: handleToggle,
            },
          ],
        },
        { actions: [{ icon: <Trash />, label: t("actions.delete"), onClick: handleDelete }] },
      ]}
    />
  )
}

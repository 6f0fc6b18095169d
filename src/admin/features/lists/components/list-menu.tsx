import { ArrowUpTray, PencilSquare, Trash } from "@medusajs/icons"
import { toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useLocation } from "react-router-dom"
import type { AdminList } from "../../../../types"
import { RowMenu } from "../../../ui/components/list"
import { useDeletePrompt, useFailureToast } from "../../../ui/hooks/use-feedback"
import { useDeleteList } from "../hooks/lists"

/** What can be done to a list; nothing to one that comes with the plugin. */
export const ListMenu = ({ list: { id, name, built_in } }: { list: AdminList }) => {
  const { t } = useTranslation("blacklist")
  const { search } = useLocation()
  const { mutate } = useDeleteList()
  const confirm = useDeletePrompt()
  const onError = useFailureToast()
  const at = `/blacklist/lists/${id}`

  const handleDelete = async () => {
    if (!(await confirm(t("lists.prompts.delete", { name })))) return
    mutate(id, {
      onSuccess: () => toast.success(t("lists.toasts.deleted", { name })),
      onError: (error) =>
        error.status === 422 ? toast.error(t("lists.toasts.named", { name })) : onError(error),
    })
  }

  if (built_in) return null
  return (
    <RowMenu
      label={t("actions.menuFor", { name })}
      groups={[
        {
          actions: [
            {
              icon: <PencilSquare />,
              label: t("actions.edit"),
              to: `${at}/edit${search}`,
              needs: "blacklist_list:update",
            },
            {
              icon: <ArrowUpTray />,
              label: t("lists.import.action"),
              to: `${at}/import${search}`,
              needs: "blacklist_list:update",
            },
          ],
        },
        {
          actions: [
            {
              icon: <Trash />,
              label: t("actions.delete"),
              onClick: () => void handleDelete(),
              needs: "blacklist_list:delete",
            },
          ],
        },
      ]}
    />
  )
}

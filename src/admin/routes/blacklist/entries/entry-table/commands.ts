import {
  createDataTableCommandHelper,
  type DataTableRowSelectionState,
  toast,
  usePrompt,
} from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useDeleteEntry, useUpdateEntry } from "../../../../hooks/entries"

const commandHelper = createDataTableCommandHelper()

/** What can be done to all selected entries at once. */
export const useEntryTableCommands = (clearSelection: () => void) => {
  const { t } = useTranslation("blacklist")
  const prompt = usePrompt()
  const { mutateAsync: update } = useUpdateEntry()
  const { mutateAsync: remove } = useDeleteEntry()

  const run = async (
    selection: DataTableRowSelectionState,
    change: (id: string) => Promise<unknown>,
    done: "activatedMany" | "deactivatedMany" | "deletedMany"
  ) => {
    const results = await Promise.allSettled(Object.keys(selection).map(change))
    const failed = results.filter(({ status }) => status === "rejected").length
    const count = results.length - failed
    if (count) toast.success(t(`entries.toasts.${done}`, { count }))
    if (failed) toast.error(t("entries.toasts.failedMany", { count: failed }))
    clearSelection()
  }

  const handleDelete = async (selection: DataTableRowSelectionState) => {
    const confirmed = await prompt({
      title: t("general.areYouSure"),
      description: t("entries.prompts.deleteMany", { count: Object.keys(selection).length }),
      confirmText: t("actions.delete"),
      cancelText: t("actions.cancel"),
    })
    if (confirmed) await run(selection, remove, "deletedMany")
  }

  const setActive = (active: boolean) => (selection: DataTableRowSelectionState) =>
    run(
      selection,
      (id) => update({ id, update: { active } }),
      active ? "activatedMany" : "deactivatedMany"
    )

  return [
    commandHelper.command({ label: t("actions.activate"), action: setActive(true), shortcut: "a" }),
    commandHelper.command({
      label: t("actions.deactivate"),
      action: setActive(false),
      shortcut: "i",
    }),
    commandHelper.command({ label: t("actions.delete"), action: handleDelete, shortcut: "d" }),
  ]
}

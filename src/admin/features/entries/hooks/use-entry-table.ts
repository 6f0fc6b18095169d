import {
  createDataTableCommandHelper,
  createDataTableFilterHelper,
  type DataTableFilter,
  type DataTableRowSelectionState,
  toast,
} from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import {
  type AdminEntry,
  CONDITION_FIELDS,
  ENTRY_ACTIONS,
  type EntrySource,
} from "../../../../types"
import { useDeletePrompt } from "../../../ui/hooks/use-feedback"
import { usePermissions } from "../../../ui/hooks/use-permissions"
import { useDeleteEntry, useUpdateEntry } from "./entries"
import { useTooBroad } from "./use-too-broad"

/** Nothing makes entries in another way yet. */
const SHOWN_SOURCES = ["manual", "order", "customer"] as const satisfies readonly EntrySource[]

const filterHelper = createDataTableFilterHelper<AdminEntry>()

export const useEntryTableFilters = (): DataTableFilter[] => {
  const { t } = useTranslation("blacklist")

  return useMemo(() => {
    const yesNo = [
      { label: t("general.yes"), value: "true" },
      { label: t("general.no"), value: "false" },
    ]
    return [
      filterHelper.accessor("action", {
        type: "multiselect",
        searchable: false,
        label: t("entries.filters.action"),
        options: ENTRY_ACTIONS.map((value) => ({ value, label: t(`action.${value}`) })),
      }),
      filterHelper.accessor("active", {
        type: "radio",
        label: t("entries.filters.active"),
        options: yesNo,
      }),
      filterHelper.custom({
        id: "expired",
        type: "radio",
        label: t("entries.filters.expired"),
        options: yesNo,
      }),
      filterHelper.custom({
        id: "field",
        type: "multiselect",
        searchable: false,
        label: t("entries.filters.field"),
        options: CONDITION_FIELDS.map((value) => ({ value, label: t(`fields.${value}`) })),
      }),
      filterHelper.accessor("source", {
        type: "multiselect",
        searchable: false,
        label: t("entries.filters.source"),
        options: SHOWN_SOURCES.map((value) => ({ value, label: t(`entries.sources.${value}`) })),
      }),
    ]
  }, [t])
}

const commandHelper = createDataTableCommandHelper()

/** What can be done to all selected entries at once. */
export const useEntryTableCommands = (clearSelection: () => void) => {
  const { t } = useTranslation("blacklist")
  const confirm = useDeletePrompt()
  const { can } = usePermissions()
  const { mutateAsync: update } = useUpdateEntry()
  const unlessTooBroad = useTooBroad()
  const { mutateAsync: remove } = useDeleteEntry()

  const run = async (
    selection: DataTableRowSelectionState,
    change: (id: string) => Promise<unknown>,
    done: "enabledMany" | "disabledMany" | "deletedMany"
  ) => {
    const results = await Promise.allSettled(Object.keys(selection).map(change))
    const failed = results.filter(({ status }) => status === "rejected").length
    const count = results.length - failed
    if (count) toast.success(t(`entries.toasts.${done}`, { count }))
    if (failed) toast.error(t("entries.toasts.failedMany", { count: failed }))
    clearSelection()
  }

  const handleDelete = async (selection: DataTableRowSelectionState) => {
    const count = Object.keys(selection).length
    const confirmed = await confirm(t("entries.prompts.deleteMany", { count }))
    if (confirmed) await run(selection, remove, "deletedMany")
  }

  const setActive = (active: boolean) => (selection: DataTableRowSelectionState) =>
    run(
      selection,
      (id) => unlessTooBroad((confirmed) => update({ id, update: { active, ...confirmed } })),
      active ? "enabledMany" : "disabledMany"
    )

  const switches = [
    commandHelper.command({ label: t("actions.enable"), action: setActive(true), shortcut: "e" }),
    commandHelper.command({ label: t("actions.disable"), action: setActive(false), shortcut: "i" }),
  ]
  const deletion = commandHelper.command({
    label: t("actions.delete"),
    action: handleDelete,
    shortcut: "d",
  })
  return [
    ...(can("blacklist_entry:update") ? switches : []),
    ...(can("blacklist_entry:delete") ? [deletion] : []),
  ]
}

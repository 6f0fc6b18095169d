import { createDataTableFilterHelper, type DataTableFilter, toast } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import {
  type AdminEntry,
  CONDITION_FIELDS,
  ENTRY_ACTIONS,
  type EntrySource,
} from "../../../../types"
import type { BulkCommand } from "../../../ui/components/bulk-bar"
import { useBulk } from "../../../ui/hooks/use-bulk"
import { useDeletePrompt } from "../../../ui/hooks/use-feedback"
import type { Selected } from "../../../ui/hooks/use-selection"
import { entryResource } from "./entries"
import { Declined, useTooBroad } from "./use-too-broad"

const UPDATE = "blacklist_entry:update" as const

/** Nothing makes entries in another way yet. */
const SHOWN_SOURCES = [
  "manual",
  "import",
  "order",
  "customer",
] as const satisfies readonly EntrySource[]

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

/** What can be done to all chosen entries at once. */
export const useEntryCommands = (clear: () => void): BulkCommand[] => {
  const { t } = useTranslation("blacklist")
  const confirm = useDeletePrompt()
  const unlessTooBroad = useTooBroad()
  const forEach = useBulk([entryResource.keys.all])

  const run = async (
    ids: string[],
    change: (id: string) => Promise<unknown>,
    done: "enabledMany" | "disabledMany" | "deletedMany"
  ) => {
    clear()
    const { done: count, failed } = await forEach(ids, change)
    if (count) toast.success(t(`entries.toasts.${done}`, { count }))
    // Where the admin was asked and declined, nothing has failed.
    const errors = failed.filter((error) => !(error instanceof Declined)).length
    if (errors) toast.error(t("entries.toasts.failedMany", { count: errors }))
  }

  const setActive = (active: boolean) => async (selected: Selected) =>
    run(
      await selected.ids(),
      (id) => unlessTooBroad((confirmed) => entryResource.update(id, { active, ...confirmed })),
      active ? "enabledMany" : "disabledMany"
    )

  const handleDelete = async (selected: Selected) => {
    if (!(await confirm(t("entries.prompts.deleteMany", { count: selected.count })))) return
    await run(await selected.ids(), entryResource.remove, "deletedMany")
  }

  return [
    { label: t("actions.enable"), shortcut: "e", needs: UPDATE, run: setActive(true) },
    { label: t("actions.disable"), shortcut: "i", needs: UPDATE, run: setActive(false) },
    {
      label: t("actions.delete"),
      shortcut: "d",
      needs: "blacklist_entry:delete",
      run: handleDelete,
    },
  ]
}

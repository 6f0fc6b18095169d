import { useQuery } from "@tanstack/react-query"
import { distinctIds, type Named } from "../../../ui/lib/names"
import { entryResource } from "../../entries/hooks/entries"
import { useConditionText } from "../../entries/hooks/use-condition-text"
import { autoRuleResource, manualRuleResource } from "../../rules/hooks/rules"

const MANUAL_RULE = "blmrule_"
const AUTO_RULE = "blarule_"
const ENTRY = "blent_"

interface Page<TRow> {
  rows: TRow[]
  count: number
}
interface Listable<TRow> {
  listQuery: (query: object) => { queryKey: readonly unknown[]; queryFn: () => Promise<Page<TRow>> }
}

/** The records of one kind that have these ids, in one request. */
const useRecords = <TRow extends { id: string }>(
  { listQuery }: Listable<TRow>,
  prefix: string,
  ids: string[]
) => {
  const id = ids.filter((one) => one.startsWith(prefix)).sort()
  const { data, isPending } = useQuery({
    ...listQuery({ id, limit: id.length }),
    enabled: id.length > 0,
  })
  const rows = data?.rows

  const named = (wanted: string, path: string, nameOf: (row: TRow) => string): Named => {
    if (!rows) return isPending ? "pending" : null
    const row = rows.find((one) => one.id === wanted)
    return row ? { name: nameOf(row), to: `/blacklist/${path}/${wanted}/edit` } : "gone"
  }
  return { rows, named }
}

/** The rules and entries that set something, for a whole page of rows: one request a kind. */
export const useSources = (sourceIds: (string | null)[]) => {
  const ids = distinctIds(sourceIds)
  const manualRules = useRecords(manualRuleResource, MANUAL_RULE, ids)
  const autoRules = useRecords(autoRuleResource, AUTO_RULE, ids)
  const entries = useRecords(entryResource, ENTRY, ids)
  const { entryName } = useConditionText(entries.rows?.map(({ conditions }) => conditions) ?? [])

  const sourceOf = (id: string): Named => {
    if (id.startsWith(MANUAL_RULE)) return manualRules.named(id, "manual-rules", ({ name }) => name)
    if (id.startsWith(AUTO_RULE)) return autoRules.named(id, "auto-rules", ({ name }) => name)
    if (!id.startsWith(ENTRY)) return null
    return entries.named(id, "entries", ({ conditions }) => entryName(conditions))
  }
  return { sourceOf }
}

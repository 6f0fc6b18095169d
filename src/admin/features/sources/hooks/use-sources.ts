import { useQuery } from "@tanstack/react-query"
import type { BlacklistPermission } from "../../../../types"
import { usePermissions } from "../../../ui/hooks/use-permissions"
import { distinctIds, type Named } from "../../../ui/lib/names"
import { entryResource } from "../../entries/hooks/entries"
import { useConditionText } from "../../entries/hooks/use-condition-text"
import { autoRuleResource, manualRuleResource } from "../../rules/hooks/rules"

/** How ids of one kind begin, and what it takes to be told their names. */
interface Kind {
  prefix: string
  needs: BlacklistPermission
}
const MANUAL_RULE: Kind = { prefix: "blmrule_", needs: "blacklist_manual_rule:read" }
const AUTO_RULE: Kind = { prefix: "blarule_", needs: "blacklist_auto_rule:read" }
const ENTRY: Kind = { prefix: "blent_", needs: "blacklist_entry:read" }

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
  { prefix, needs }: Kind,
  ids: string[]
) => {
  const { can } = usePermissions()
  const id = ids.filter((one) => one.startsWith(prefix)).sort()
  const { data, isLoading } = useQuery({
    ...listQuery({ id, limit: id.length }),
    enabled: id.length > 0 && can(needs),
  })
  const rows = data?.rows

  const named = (wanted: string, path: string, nameOf: (row: TRow) => string): Named => {
    if (!rows) return isLoading ? "pending" : null
    const row = rows.find((one) => one.id === wanted)
    return row ? { name: nameOf(row), to: `/blacklist/${path}/${wanted}` } : "gone"
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
    if (id.startsWith(MANUAL_RULE.prefix))
      return manualRules.named(id, "rules/manual", ({ name }) => name)
    if (id.startsWith(AUTO_RULE.prefix))
      return autoRules.named(id, "rules/auto", ({ name }) => name)
    if (!id.startsWith(ENTRY.prefix)) return null
    return entries.named(id, "entries", ({ conditions }) => entryName(conditions))
  }
  return { sourceOf }
}

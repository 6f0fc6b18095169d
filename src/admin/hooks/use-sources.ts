import { useQueries } from "@tanstack/react-query"
import type {
  AdminAutoRuleListResponse,
  AdminEntry,
  AdminEntryListResponse,
  AdminManualRuleListResponse,
} from "../../types/http"
import { distinctIds } from "../lib/distinct"
import type { Named } from "../lib/named"
import { autoRuleKeys, entryKeys, manualRuleKeys } from "../lib/query-keys"
import { sdk } from "../lib/sdk"
import { useConditionText } from "./use-condition-text"

type ListResponse = Partial<
  AdminManualRuleListResponse & AdminAutoRuleListResponse & AdminEntryListResponse
>

const KINDS = [
  { prefix: "blmrule_", path: "manual-rules", keys: manualRuleKeys },
  { prefix: "blarule_", path: "auto-rules", keys: autoRuleKeys },
  { prefix: "blent_", path: "entries", keys: entryKeys },
] as const

/** The rules and entries that set something, for a whole page of rows: one request a kind. */
export const useSources = (sourceIds: (string | null)[]) => {
  const all = distinctIds(sourceIds)
  const answers = useQueries({
    queries: KINDS.map(({ prefix, path, keys }) => {
      const id = all.filter((one) => one.startsWith(prefix)).sort()
      const query = { id, limit: id.length }
      return {
        queryKey: keys.list(query),
        queryFn: () => sdk.client.fetch<ListResponse>(`/admin/blacklist/${path}`, { query }),
        enabled: id.length > 0,
      }
    }),
  })
  const entries = answers.flatMap(({ data }) => data?.entries ?? [])
  const { entryName } = useConditionText(entries.map(({ conditions }) => conditions))
  const nameOf = (row: { name: string } | AdminEntry) =>
    "name" in row ? row.name : entryName(row.conditions)

  const sourceOf = (id: string): Named => {
    const index = KINDS.findIndex(({ prefix }) => id.startsWith(prefix))
    if (index < 0) return null
    const { data, isPending } = answers[index]
    if (!data) return isPending ? "pending" : null
    const rows = [...(data.manual_rules ?? []), ...(data.auto_rules ?? []), ...(data.entries ?? [])]
    const row = rows.find((one) => one.id === id)
    return row ? { name: nameOf(row), to: `/blacklist/${KINDS[index].path}/${id}/edit` } : "gone"
  }
  return { sourceOf }
}

import { useQueries } from "@tanstack/react-query"
import type {
  AdminAutoRuleListAnswer,
  AdminEntryAnswer,
  AdminManualRuleListAnswer,
} from "../../types/http"
import { isNotFound, unlessNotFound } from "../lib/api-error"
import { distinctIds } from "../lib/distinct"
import { autoRuleKeys, entryKeys, manualRuleKeys } from "../lib/query-keys"
import { sdk } from "../lib/sdk"
import { useConditionText } from "./use-condition-text"

/** A rule or an entry by its name and its page; `gone` where it was deleted. */
export type Source = { name: string; to: string } | "pending" | "gone" | null

type RuleListAnswer = Partial<AdminManualRuleListAnswer & AdminAutoRuleListAnswer>

const RULES = [
  { prefix: "blmrule_", path: "manual-rules", keys: manualRuleKeys },
  { prefix: "blarule_", path: "auto-rules", keys: autoRuleKeys },
] as const
const ENTRY_PREFIX = "blent_"
/** As many as the API gives at once: a store has few rules, so one request knows all of them. */
const ALL = { limit: 1000 }

/** The rules and entries that set something, for a whole page of rows at once. */
export const useSources = (sourceIds: (string | null)[]) => {
  const ids = distinctIds(sourceIds)
  const entryIds = ids.filter((id) => id.startsWith(ENTRY_PREFIX))

  const ruleLists = useQueries({
    queries: RULES.map(({ prefix, path, keys }) => ({
      queryKey: keys.list(ALL),
      queryFn: () => sdk.client.fetch<RuleListAnswer>(`/admin/blacklist/${path}`, { query: ALL }),
      enabled: ids.some((id) => id.startsWith(prefix)),
    })),
  })
  const entries = useQueries({
    queries: entryIds.map((id) => ({
      queryKey: entryKeys.detail(id),
      queryFn: () => sdk.client.fetch<AdminEntryAnswer>(`/admin/blacklist/entries/${id}`),
      retry: unlessNotFound,
    })),
  })
  const { entryName } = useConditionText(
    entries.flatMap(({ data }) => (data ? [data.entry.conditions] : []))
  )

  /** Null where nothing with a page of its own is known by this id, or it could not be asked for. */
  const sourceOf = (id: string): Source => {
    if (id.startsWith(ENTRY_PREFIX)) {
      const found = entries[entryIds.indexOf(id)]
      if (!found || found.isPending) return "pending"
      if (!found.data) return isNotFound(found.error) ? "gone" : null
      return { name: entryName(found.data.entry.conditions), to: `/blacklist/entries/${id}/edit` }
    }
    const index = RULES.findIndex(({ prefix }) => id.startsWith(prefix))
    if (index < 0) return null
    const { data, isPending } = ruleLists[index]
    if (!data) return isPending ? "pending" : null
    const rules = [...(data.manual_rules ?? []), ...(data.auto_rules ?? [])]
    const rule = rules.find((one) => one.id === id)
    return rule ? { name: rule.name, to: `/blacklist/${RULES[index].path}/${id}/edit` } : "gone"
  }
  return { sourceOf }
}

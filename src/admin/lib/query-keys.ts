/** The root of everything the plugin fetches. */
export const pluginKey = ["blacklist"] as const

/** Cache keys of one resource, under the plugin's own root. */
const keysOf = <TResource extends string>(resource: TResource) => {
  const all = [...pluginKey, resource] as const
  return {
    all,
    lists: [...all, "list"] as const,
    list: (query: object) => [...all, "list", query] as const,
    detail: (id: string) => [...all, "detail", id] as const,
  }
}

export const entryKeys = keysOf("entries")
export const customerStatusKeys = keysOf("customers")
export const orderScreeningKeys = keysOf("orders")
export const settingsKeys = keysOf("settings")
export const suspicionKeys = keysOf("suspicions")
export const backfillKeys = keysOf("backfill")
export const manualRuleKeys = keysOf("manual-rules")
export const autoRuleKeys = keysOf("auto-rules")

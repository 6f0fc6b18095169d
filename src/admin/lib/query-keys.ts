/** Cache keys of one resource, under the plugin's own root. */
const keysOf = <TResource extends string>(resource: TResource) => {
  const all = ["blacklist", resource] as const
  return {
    all,
    list: (query: object) => [...all, "list", query] as const,
    detail: (id: string) => [...all, "detail", id] as const,
  }
}

export const entryKeys = keysOf("entries")
export const customerStatusKeys = keysOf("customers")
export const orderScreeningKeys = keysOf("orders")
export const settingsKeys = keysOf("settings")

/** Which of the two kinds of rules a page is about, as its address says it. */
export type KindName = "manualRules" | "autoRules"

const PARAMETER = "kind"
const AUTO = "auto"

export const kindIn = (search: string): KindName =>
  new URLSearchParams(search).get(PARAMETER) === AUTO ? "autoRules" : "manualRules"

/** The list in which the rules of a kind stand. */
export const listOf = (kind: KindName) => `/blacklist/rules${toKindSearch(kind)}`

/** The rest of an address for a kind: repeated details are the first, and go without saying. */
export function toKindSearch(kind: KindName, search = ""): string {
  const parameters = new URLSearchParams(search)
  parameters.delete(PARAMETER)
  if (kind === "autoRules") parameters.set(PARAMETER, AUTO)
  const text = parameters.toString()
  return text && `?${text}`
}

import { canonicalText } from "../../screening/canonical"

/** Longer words are cut: an index entry has a limit, and nobody types more. */
const LONGEST = 120

const cut = (word: string) => word.slice(0, LONGEST)

const wordsOf = (text: string | null | undefined): string[] =>
  canonicalText(text).split(" ").filter(Boolean)

/** What an order is found by. */
interface SearchedOrder {
  display_id: number | null
  custom_display_id: string | null
  email: string | null
  /** Names of everybody who has to do with it. */
  names: (string | null | undefined)[]
}

/** The words under which an order is indexed. Its number begins with `#`, as no part of a name or an e-mail does. */
export function searchWords({
  display_id,
  custom_display_id,
  email,
  names,
}: SearchedOrder): string[] {
  const whole = email?.trim().toLowerCase() ?? ""
  const words = [
    ...(display_id === null ? [] : [`#${display_id}`]),
    ...(custom_display_id ? [`#${custom_display_id.toLowerCase()}`] : []),
    ...(whole ? [whole, whole.slice(whole.lastIndexOf("@") + 1), ...wordsOf(whole)] : []),
    ...names.flatMap(wordsOf),
  ]
  return [...new Set(words.map(cut))]
}

const lexeme = (word: string) => `'${cut(word).replace(/\\/g, "\\\\").replace(/'/g, "''")}'`

/** One of the words, each from its beginning. */
const beginning = (words: string[]) => words.map((word) => `${lexeme(word)}:*`).join(" & ")

/** How one typed word is looked for: as an order's number, or as the beginning of a word. */
function termOf(typed: string): string | null {
  const word = typed.toLowerCase()
  const number = lexeme(word.startsWith("#") ? word : `#${word}`)
  if (word.startsWith("#")) return number
  // What has an "@" or a dot may be an e-mail or a domain, as a whole; all else is compared as names are.
  const parts = wordsOf(word)
  const terms = [
    number,
    ...(/[@.]/.test(word) ? [`${lexeme(word)}:*`] : []),
    ...(parts.length ? [parts.length > 1 ? `(${beginning(parts)})` : beginning(parts)] : []),
  ]
  return `(${terms.join(" | ")})`
}

/**
 * A search as PostgreSQL's `tsquery`: every word must be found, as an order's number (`12`, `#12`) or as the
 * beginning of a word of an e-mail or a name.
 *
 * @returns null where nothing is looked for.
 */
export function searchQuery(q: string): string | null {
  const terms = q.split(/\s+/).flatMap((word) => (word ? (termOf(word) ?? []) : []))
  return terms.length ? terms.join(" & ") : null
}

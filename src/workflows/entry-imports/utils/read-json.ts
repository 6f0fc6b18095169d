import type { ListedField } from "../../../types"
import { isColumn } from "./columns"
import { JsonObjects, type JsonText } from "./json-objects"
import { rowOfValue } from "./read-list"
import type { SourceRow, TextChunks } from "./source-row"

/** What the API shows of an entry and nobody can set: a list of entries that was saved imports again. */
const SHOWN = new Set([
  ...["id", "source", "source_id", "created_by", "hit_count", "last_hit_at"],
  ...["created_at", "updated_at"],
])

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** Spamhaus ends its lists with a line about the list: `{"type":"metadata", …}`. */
const isMetadata = (given: Record<string, unknown>) =>
  given.type === "metadata" && !Object.keys(given).some(isColumn) && !("conditions" in given)

/** Spamhaus names a network `cidr`, and says beside it in which of its records that stands. */
const isSpamhaus = (given: Record<string, unknown>): given is { cidr: string } =>
  typeof given.cidr === "string" && !Object.keys(given).some(isColumn)

function readObject(row: number, given: Record<string, unknown>, type?: ListedField): SourceRow {
  if (isSpamhaus(given)) return rowOfValue(row, given.cidr.trim(), type)
  const { conditions = {}, ...others } = given
  if (!isObject(conditions)) {
    return { row, error: { field: "conditions", message: "conditions must be an object" } }
  }
  const values: Record<string, unknown> = {}
  for (const [name, value] of Object.entries({ ...others, ...conditions })) {
    if (value !== null && !SHOWN.has(name)) values[name] = value
  }
  return { row, values }
}

function readText({ row, text }: JsonText, type?: ListedField): SourceRow | null {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { row, error: { field: null, message: "is no valid JSON" } }
  }
  if (typeof value === "string") return value.trim() ? rowOfValue(row, value.trim(), type) : null
  const given = value as Record<string, unknown>
  return isMetadata(given) ? null : readObject(row, given, type)
}

/**
 * The rows of a JSON file: an array of entries or values, `{ entries: [] }`, or one object a line.
 *
 * @throws UnreadableFile where it ends too early or holds what is no object.
 */
export async function* readJson(text: TextChunks, type?: ListedField): AsyncGenerator<SourceRow> {
  const objects = new JsonObjects()
  for await (const chunk of text) {
    for (const found of objects.push(chunk)) {
      const row = readText(found, type)
      if (row) yield row
    }
  }
  objects.end()
}

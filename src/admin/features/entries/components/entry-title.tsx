import { useEntry } from "../hooks/entries"
import { useConditionText } from "../hooks/use-condition-text"

/** What an entry is called, for the way back above its page. */
export const EntryTitle = ({ id }: { id: string }) => {
  const { row: entry } = useEntry(id)
  const { entryName } = useConditionText(entry ? [entry.conditions] : [])
  return <span className="max-w-64 truncate">{entry ? entryName(entry.conditions) : "…"}</span>
}

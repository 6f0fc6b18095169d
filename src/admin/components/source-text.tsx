import { Skeleton } from "@medusajs/ui"
import type { Named } from "../lib/named"
import { Clipped } from "./clipped"
import { TextLink } from "./text-link"

interface SourceTextProps {
  source: Exclude<Named, null>
  /** What to say of a rule or an entry that was deleted. */
  gone: string
}

/** The rule or entry behind something, by name and with a way to it. */
export const SourceText = ({ source, gone }: SourceTextProps) => {
  if (source === "pending") return <Skeleton className="h-5 w-24" />
  if (source === "gone") return <Clipped text={gone} className="text-ui-fg-muted" />
  return (
    <Clipped text={source.name}>
      <TextLink to={source.to}>{source.name}</TextLink>
    </Clipped>
  )
}

import { Skeleton } from "@medusajs/ui"
import { Clipped, TextLink } from "../../../ui/components/text"
import type { Named } from "../../../ui/lib/names"

interface SourceTextProps {
  source: Exclude<Named, null>
  /** What to say of a rule or an entry that was deleted. */
  gone: string
}

/** The rule or entry behind something, by name and with a way to it. */
export const SourceText = ({ source, gone }: SourceTextProps) => {
  if (source === "pending") return <Skeleton className="h-5 w-24" />
  if (source === "gone") return <Clipped text={gone} className="text-ui-fg-subtle" />
  return (
    <Clipped text={source.name}>
      <TextLink to={source.to}>{source.name}</TextLink>
    </Clipped>
  )
}

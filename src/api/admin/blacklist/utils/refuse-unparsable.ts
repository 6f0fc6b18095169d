import type { z } from "@medusajs/framework/zod"
import type { Parsed } from "../../../../modules/blacklist/screening/canonical"

/** Where a value stands in the body (`facts.email`), the value, and how it is read. */
export type TypedValue = [
  field: string,
  raw: string | null | undefined,
  read: (raw: string) => Parsed<string>,
]

/** Names every value that cannot be read; an empty one is no value. */
export function refuseUnreadable(values: TypedValue[], context: z.RefinementCtx): void {
  for (const [field, raw, read] of values) {
    const reading = raw?.trim() ? read(raw) : null
    if (!reading || reading.success) continue
    context.addIssue({ code: "custom", path: [field], message: `${field} ${reading.issue}` })
  }
}

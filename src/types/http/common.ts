import type { DeleteResponse } from "@medusajs/framework/types"

/** `DELETE` of an entry, a rule or a suspicion. */
export type AdminDeleteResponse = DeleteResponse<
  "auto_rule" | "entry" | "manual_rule" | "suspicion"
>

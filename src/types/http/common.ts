import type { DeleteResponse } from "@medusajs/framework/types"

/** `DELETE` of an entry, a rule, a list or a suspicion. */
export type AdminDeleteResponse = DeleteResponse<
  "auto_rule" | "entry" | "list" | "manual_rule" | "suspicion"
>

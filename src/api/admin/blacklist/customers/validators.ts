import { z } from "@medusajs/framework/zod"
import { CUSTOMER_STATUSES } from "../../../../types"
import { expiresAt, id, reason } from "../utils/body-fields"
import { idOrIds, listParams, oneOrMany } from "../utils/list-params"

const statusFields = { status: z.enum(CUSTOMER_STATUSES), reason, expires_at: expiresAt }

const neverEnds = ({ status, expires_at }: { status: string; expires_at?: Date | null }) =>
  status !== "neutral" || !expires_at

const NEVER_ENDS = { message: "expires_at cannot be given with the status neutral" }

export const AdminSetCustomerStatus = z.strictObject(statusFields).refine(neverEnds, NEVER_ENDS)
export type AdminSetCustomerStatusBody = z.infer<typeof AdminSetCustomerStatus>

export const AdminBatchCustomerStatuses = z
  .strictObject({ customer_ids: z.array(id("customer_ids")).min(1).max(1000), ...statusFields })
  .refine(neverEnds, NEVER_ENDS)
export type AdminBatchCustomerStatusesBody = z.infer<typeof AdminBatchCustomerStatuses>

export const AdminListCustomerStatuses = listParams(
  [
    "updated_at",
    "created_at",
    "customer_id",
    "status",
    "source",
    "source_id",
    "reason",
    "expires_at",
    "created_by",
  ],
  {
    status: oneOrMany(CUSTOMER_STATUSES).optional(),
    customer_id: idOrIds("customer_id").optional(),
  }
)
export type AdminListCustomerStatusesQuery = z.infer<typeof AdminListCustomerStatuses>

import type { MedusaResponse } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { SuspicionRow } from "../../../../modules/blacklist"
import type { AdminDeleteResponse, AdminSuspicion, AdminSuspicionResponse } from "../../../../types"
import {
  type Actor,
  createSuspicionsFromOrdersWorkflow,
  createSuspicionsWorkflow,
  deleteSuspicionsWorkflow,
  reviewSuspicionWorkflow,
  updateSuspicionWorkflow,
} from "../../../../workflows"
import { ensureCustomer } from "../customers/customers"
import { actorOf, type AdminRequest, filtersOf, listRoute, retrieveRoute } from "../utils/http"
import { answerInvalidState } from "../utils/invalid-state"
import type {
  CreateSuspicionBody,
  ListSuspicionsQuery,
  ReviewSuspicionBody,
  UpdateSuspicionBody,
} from "./validators"

/** A suspicion as the API shows it: as it was given, not the form it is compared by. */
export const serializeSuspicion = (row: SuspicionRow): AdminSuspicion => ({
  id: row.id,
  order_id: row.order_id,
  cart_id: row.cart_id,
  customer_id: row.customer_id,
  email: row.email,
  first_name: row.first_name,
  last_name: row.last_name,
  company: row.company,
  phone: row.phone,
  address_1: row.address_1,
  address_2: row.address_2,
  city: row.city,
  province: row.province,
  postal_code: row.postal_code,
  country_code: row.country_code,
  ip: row.ip,
  address_type: row.address_type,
  comment: row.comment,
  source: row.source,
  source_id: row.source_id,
  status: row.status,
  created_by: row.created_by,
  assigned_to: row.assigned_to,
  reviewed_by: row.reviewed_by,
  reviewed_at: row.reviewed_at && new Date(row.reviewed_at).toISOString(),
  created_at: new Date(row.created_at).toISOString(),
  updated_at: new Date(row.updated_at).toISOString(),
})

export const listSuspicions = listRoute(
  "suspicions",
  (service, query: ListSuspicionsQuery, page) =>
    service.listAndCountSuspicions(filtersOf(query), page),
  serializeSuspicion
)

export const retrieveSuspicion = retrieveRoute(
  "suspicion",
  (service, id) => service.retrieveSuspicion(id),
  serializeSuspicion
)

/** The workflow believes the customer beside a cart, because a checkout copied both; here both were typed. */
async function ensureCart(
  cart_id: string,
  customer_id: string | null | undefined,
  container: MedusaContainer
): Promise<void> {
  await container.resolve(Modules.CART).retrieveCart(cart_id, { select: ["id"] })
  if (customer_id) await ensureCustomer(customer_id, container)
}

/**
 * Puts one suspicion on the list: a copy of an order, or the fields as given.
 *
 * @throws MedusaError `not_found` for an order, a cart or a customer that does not exist;
 * `duplicate_error` naming the suspicion of the same order and address type.
 */
async function putOnList(
  { order_id, address_type, comment, ...identity }: CreateSuspicionBody,
  actor: Actor,
  container: MedusaContainer
): Promise<SuspicionRow> {
  if (order_id) {
    const { result } = await createSuspicionsFromOrdersWorkflow(container).run({
      input: { order_ids: [order_id], address_type, comment, ...actor },
    })
    return result.suspicions[0]
  }
  if (identity.cart_id) await ensureCart(identity.cart_id, identity.customer_id, container)
  const { result } = await createSuspicionsWorkflow(container).run({
    input: { suspicions: [{ ...identity, address_type, comment }], ...actor },
  })
  return result[0]
}

export const createSuspicion = async (
  req: AdminRequest<CreateSuspicionBody>,
  res: MedusaResponse<AdminSuspicionResponse>
) => {
  const row = await putOnList(req.validatedBody, actorOf(req), req.scope)
  res.json({ suspicion: serializeSuspicion(row) })
}

export const updateSuspicion = async (
  req: AdminRequest<UpdateSuspicionBody>,
  res: MedusaResponse<AdminSuspicionResponse>
) =>
  await answerInvalidState(res as MedusaResponse, async () => {
    const { result } = await updateSuspicionWorkflow(req.scope).run({
      input: { id: req.params.id, changes: req.validatedBody, ...actorOf(req) },
    })
    res.json({ suspicion: serializeSuspicion(result) })
  })

export const reviewSuspicion = async (
  req: AdminRequest<ReviewSuspicionBody>,
  res: MedusaResponse<AdminSuspicionResponse>
) => {
  const { result } = await reviewSuspicionWorkflow(req.scope).run({
    input: { ...req.validatedBody, id: req.params.id, ...actorOf(req) },
  })
  res.json({ suspicion: serializeSuspicion(result) })
}

export const deleteSuspicion = async (
  req: AdminRequest,
  res: MedusaResponse<AdminDeleteResponse>
) => {
  const { id } = req.params
  await deleteSuspicionsWorkflow(req.scope).run({ input: { ids: [id], ...actorOf(req) } })
  res.json({ id, object: "suspicion", deleted: true })
}

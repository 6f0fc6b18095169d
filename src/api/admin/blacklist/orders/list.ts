import {
  type MedusaResponse,
  type MiddlewareRoute,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
import type { z } from "@medusajs/framework/zod"
import type { OrderScreeningSort } from "../../../../modules/blacklist/persistence/order-screenings/query"
import type { ListedOrders } from "../../../../modules/blacklist/persistence/order-screenings/order-screenings"
import type { AdminListedOrder, AdminOrderScreeningListResponse } from "../../../../types"
import { refreshOrderScreeningsWorkflow } from "../../../../workflows"
import {
  type OrderStatuses,
  orderStatuses,
} from "../../../../workflows/orders/utils/order-statuses"
import { type AdminRequest, filtersOf, isoOf, serviceOf } from "../utils/http"
import { listParams, queryBoolean } from "../utils/schema"
import { orderFilters } from "./filters"

const SORTS = ["created_at", "display_id", "score", "total"] as const satisfies readonly [
  OrderScreeningSort,
  ...OrderScreeningSort[],
]

const ListOrdersSchema = listParams(SORTS, orderFilters(queryBoolean))
type ListOrdersQuery = z.infer<typeof ListOrdersSchema>

export const orderListMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/blacklist/orders",
    middlewares: [validateAndTransformQuery(ListOrdersSchema, { isList: true })],
  },
]

const serializeListed = (
  row: ListedOrders["rows"][number],
  statuses: OrderStatuses
): AdminListedOrder => ({
  order_id: row.order_id,
  display_id: row.display_id,
  created_at: isoOf(row.placed_at) as string,
  customer_id: row.customer_id,
  email: row.email,
  customer_name: row.customer_name,
  total: Number(row.total),
  currency_code: row.currency_code,
  sales_channel_id: row.sales_channel_id,
  ...statuses,
  screened: row.screened,
  suspicious: row.suspicious,
  outcome: row.outcome,
  hold: row.hold,
  score: row.score,
  level: row.level,
  reasons: row.reasons,
})

export const listOrders = async (
  req: AdminRequest<unknown, ListOrdersQuery>,
  res: MedusaResponse<AdminOrderScreeningListResponse>
) => {
  await refreshOrderScreeningsWorkflow(req.scope).run({ input: {} })
  const query = req.validatedQuery
  const { limit, offset, order } = query
  const { rows, count } = await serviceOf(req).orderScreenings.list(filtersOf(query), {
    sort: order.replace(/^-/, "") as OrderScreeningSort,
    descending: order.startsWith("-"),
    take: limit,
    skip: offset,
  })
  const statuses = await orderStatuses(
    rows.map(({ order_id }) => order_id),
    req.scope
  )
  // An order that was deleted in this moment has none.
  const order_screenings = rows.flatMap((row) => {
    const known = statuses.get(row.order_id)
    return known ? [serializeListed(row, known)] : []
  })
  res.json({ order_screenings, count, limit, offset })
}

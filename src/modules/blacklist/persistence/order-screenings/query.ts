import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { HoldStatus, Outcome, RiskLevel } from "../../../../types/vocabulary"
import { searchQuery } from "./search-words"

/** Which orders are listed; absent filters let all pass. */
export interface OrderScreeningFilters {
  suspicious?: boolean
  screened?: boolean
  hold?: HoldStatus[]
  level?: RiskLevel[]
  customer_id?: string[]
  sales_channel_id?: string[]
  created_at?: { $gt?: Date; $gte?: Date; $lt?: Date; $lte?: Date }
  q?: string
}

export type OrderScreeningSort = "created_at" | "display_id" | "score" | "total" | "id"

export interface OrderScreeningPage {
  sort: OrderScreeningSort
  descending: boolean
  take: number
  skip: number
}

/** One order of the list as it was copied. */
export interface OrderScreeningRecord {
  order_id: string
  display_id: number | null
  placed_at: Date
  customer_id: string | null
  email: string | null
  customer_name: string | null
  total: string
  currency_code: string
  sales_channel_id: string | null
  screened: boolean
  suspicious: boolean
  outcome: Outcome | null
  hold: HoldStatus | null
  score: number | null
  level: RiskLevel | null
  decision_id: string | null
}

const TABLE = "blacklist_order_screening"

const COLUMNS = [
  "order_id",
  "display_id",
  "placed_at",
  "customer_id",
  "email",
  "customer_name",
  "total",
  "currency_code",
  "sales_channel_id",
  "screened",
  "suspicious",
  "outcome",
  "hold",
  "score",
  "level",
  "decision_id",
]

const COMPARED = { $gt: ">", $gte: ">=", $lt: "<", $lte: "<=" } as const

function filtered(knex: Knex, filters: OrderScreeningFilters): Knex.QueryBuilder {
  const query = knex(TABLE)
  if (filters.suspicious !== undefined) query.where("suspicious", filters.suspicious)
  if (filters.screened !== undefined) query.where("screened", filters.screened)
  for (const column of ["hold", "level", "customer_id", "sales_channel_id"] as const) {
    const values = filters[column]
    if (values?.length === 1) query.where(column, values[0])
    else if (values) query.whereRaw(`${column} = any (?::text[])`, [values])
  }
  for (const [operator, moment] of Object.entries(filters.created_at ?? {})) {
    if (moment) query.where("placed_at", COMPARED[operator as keyof typeof COMPARED], moment)
  }
  const words = filters.q === undefined ? null : searchQuery(filters.q)
  if (words) query.whereRaw("words @@ ?::tsquery", [words])
  return query
}

const SORTED_BY: Record<OrderScreeningSort, string> = {
  created_at: "placed_at",
  display_id: "display_id",
  score: "score",
  total: "total",
  id: "order_id",
}

/** In the direction of an index that has the id behind it; what has no score comes last either way. */
const sorting = ({ sort, descending }: OrderScreeningPage) => {
  const direction = descending ? "desc" : "asc"
  const nulls = sort === "score" ? " nulls last" : ""
  const column = `${SORTED_BY[sort]} ${direction}${nulls}`
  return sort === "id" ? column : `${column}, order_id ${direction}`
}

/** The statements of a page: its ids, by an index alone where there is one, and how many there are in all. */
export const pageStatements = (
  knex: Knex,
  filters: OrderScreeningFilters,
  page: OrderScreeningPage
) => ({
  ids: filtered(knex, filters)
    .select("order_id")
    .orderByRaw(sorting(page))
    .limit(page.take)
    .offset(page.skip),
  count: filtered(knex, filters).count<{ count: string }[]>("* as count"),
})

/** The copies with these ids, in their order. */
export async function readCopies(knex: Knex, ids: string[]): Promise<OrderScreeningRecord[]> {
  const rows: OrderScreeningRecord[] = await knex(TABLE)
    .whereRaw("order_id = any (?::text[])", [ids])
    .select(COLUMNS)
  const found = new Map(rows.map((row) => [row.order_id, row]))
  return ids.flatMap((id) => found.get(id) ?? [])
}

/** The ids of the orders that filters let through, from one on, in the order of ids. */
export const idsAfter = (
  knex: Knex,
  filters: OrderScreeningFilters,
  after: string,
  take: number
): Knex.QueryBuilder =>
  filtered(knex, filters)
    .where("order_id", ">", after)
    .select("order_id")
    .orderBy("order_id")
    .limit(take)

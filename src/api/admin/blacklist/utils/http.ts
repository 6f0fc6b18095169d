import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../../modules/blacklist"

/** An admin's request, with its body or its query. */
export type AdminRequest<
  Body = unknown,
  Query = Record<string, unknown>,
> = AuthenticatedMedusaRequest<Body, Query>

export const serviceOf = (req: Pick<MedusaRequest, "scope">) =>
  req.scope.resolve<BlacklistModuleService>(BLACKLIST_MODULE)

/** Who asks, as workflows take it. */
export const actorOf = (req: Pick<AdminRequest, "auth_context">) => ({
  actor_id: req.auth_context.actor_id,
})

/** What every list takes. */
export interface ListQuery {
  limit: number
  offset: number
  order: string
  fields?: string
}

/** The filters of a list as the module's service takes them: those that were given, without the page. */
export const filtersOf = <T extends ListQuery>({
  limit: _limit,
  offset: _offset,
  order: _order,
  fields: _fields,
  ...filters
}: T) =>
  Object.fromEntries(
    Object.entries(filters).filter(([, value]) => value !== undefined && value !== "")
  ) as Partial<Omit<T, keyof ListQuery>>

/** The page a list asks for, as a module service takes it; rows that sort alike come by id. */
export function pageOf({ limit, offset, order }: { limit: number; offset: number; order: string }) {
  const column = order.replace(/^-/, "")
  const sorting: Record<string, "ASC" | "DESC"> = {
    [column]: order.startsWith("-") ? "DESC" : "ASC",
  }
  sorting.id ??= "ASC"
  return { take: limit, skip: offset, order: sorting }
}

/** Where a page of a list begins and ends. Spelt out: Medusa's type would name `@medusajs/types`. */
export interface PageBounds {
  count: number
  limit: number
  offset: number
}

/**
 * `GET` of a list: one page of rows.
 *
 * @param key - the list's name in the response
 */
export const listRoute =
  <Key extends string, Query extends ListQuery, Row, Shown>(
    key: Key,
    list: (
      service: BlacklistModuleService,
      query: Query,
      page: ReturnType<typeof pageOf>
    ) => Promise<[Row[], number]>,
    serialize: (row: Row) => Shown
  ) =>
  async (
    req: AdminRequest<unknown, Query>,
    res: MedusaResponse<PageBounds & Record<Key, Shown[]>>
  ): Promise<void> => {
    const query = req.validatedQuery as Query
    const [rows, count] = await list(serviceOf(req), query, pageOf(query))
    const shown = { [key]: rows.map(serialize) } as Record<Key, Shown[]>
    res.json({ ...shown, count, limit: query.limit, offset: query.offset })
  }

/**
 * `GET` of one row.
 *
 * @param key - the row's name in the response
 */
export const retrieveRoute =
  <Key extends string, Row, Shown>(
    key: Key,
    retrieve: (service: BlacklistModuleService, id: string) => Promise<Row>,
    serialize: (row: Row) => Shown
  ) =>
  async (req: AdminRequest, res: MedusaResponse<Record<Key, Shown>>): Promise<void> => {
    const row = await retrieve(serviceOf(req), req.params.id)
    res.json({ [key]: serialize(row) } as Record<Key, Shown>)
  }

/** A moment as answers spell it: ISO 8601 in UTC. */
export const isoOf = (moment: Date | string | null) => moment && new Date(moment).toISOString()

/** A NUL as a URL spells it. */
const NUL = "%00"

/**
 * PostgreSQL refuses a NUL, so that the answer would be a 500.
 *
 * @throws MedusaError `not_found` for a path that no id can stand in.
 */
export function refuseUnknowablePath(
  req: MedusaRequest,
  _: MedusaResponse,
  next: MedusaNextFunction
): void {
  if (req.path.includes(NUL)) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is nothing with such an id")
  }
  next()
}

/** What comes before every route of the plugin. */
export const pathMiddlewares: MiddlewareRoute[] = [
  { matcher: "/admin/blacklist", middlewares: [refuseUnknowablePath] },
]

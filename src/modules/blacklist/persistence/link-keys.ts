/**
 * The filters of a list without the keys that links write to tell themselves apart.
 *
 * `query.graph` (2.21.2) fetches everything of one module that hangs on the same field of a record
 * in one call, whichever models it is: a customer's status and suspicions, asked for together, would
 * both be answered with rows of one of them. Links to several models therefore name the field a
 * different number of times (`field: "id,id"`, `primaryKey: "order_id,order_id"`). That is a
 * composite key to Medusa, which asks for `{ "order_id,order_id": [[id, id], …] }` and calls the
 * service's `listLinked…` methods, as `joiner-config.ts` says.
 */
export function plainKeys(filters: Record<string, unknown> = {}): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(filters).map(([key, value]) => {
      const [column, ...repeated] = key.split(",")
      return repeated.length && Array.isArray(value)
        ? [column, value.map((ids) => (Array.isArray(ids) ? ids[0] : ids))]
        : [key, value]
    })
  )
}

import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

/** Every name by which the plugin's data hangs on core's: its links all begin like this. */
const PLUGIN_FIELD = /blacklist/i

/**
 * Takes the plugin's linked data out of what a storefront may select with `fields` or sort by with
 * `order`. Links extend the customer and the order for everybody; a shopper must learn nothing.
 */
export const hidePluginFields = (
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction
) => {
  const { fields, order } = req.query
  if (typeof fields === "string" && PLUGIN_FIELD.test(fields)) {
    const allowed = fields.split(",").filter((field) => !PLUGIN_FIELD.test(field))
    if (allowed.length) req.query.fields = allowed.join(",")
    else delete req.query.fields
  } else if (fields !== undefined && PLUGIN_FIELD.test(JSON.stringify(fields))) {
    delete req.query.fields
  }
  if (order !== undefined && PLUGIN_FIELD.test(JSON.stringify(order))) delete req.query.order
  next()
}

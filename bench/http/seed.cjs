// `medusa exec`: fills a store with the shop of the HTTP tests, and writes what a shopper needs to know.
const fs = require("node:fs")
const { createAdmin } = require("../../integration-tests/http/support/people.ts")
const { createShop } = require("../../integration-tests/http/support/shop.ts")

exports.default = async ({ container }) => {
  const shop = await createShop(container, "pp_system_default")
  const { headers } = await createAdmin(container)
  fs.writeFileSync("seed.json", JSON.stringify({ shop, adminHeaders: headers }))
}

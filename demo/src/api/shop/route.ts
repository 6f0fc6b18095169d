import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { LOGIN_PASSWORD } from "../../scripts/seed/customers"
import { PAYMENT_PROVIDER } from "../../scripts/seed/store"
import { DEMO_LOGINS } from "../../scripts/seed/stories"
import { EXAMPLES } from "./examples"
import { readStorefrontFile } from "./files"

/** What the storefront cannot ask the Store API: its key, and who plays the shopper. */
const storefrontConfig = async (container: MedusaContainer) => {
  const [key] = await container
    .resolve(Modules.API_KEY)
    .listApiKeys({ type: "publishable" }, { order: { created_at: "ASC" }, take: 1 })
  return {
    publishable_key: key?.token,
    payment_provider: PAYMENT_PROVIDER,
    password: LOGIN_PASSWORD,
    customers: DEMO_LOGINS.map(({ email, first_name, last_name, login }) => ({
      email,
      label: `${first_name} ${last_name} (${login})`,
    })),
    examples: EXAMPLES,
  }
}

export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  const page = await readStorefrontFile("index.html")
  const config = JSON.stringify(await storefrontConfig(req.scope)).replace(/</g, "\\u003c")
  res.setHeader("Content-Type", "text/html; charset=utf-8")
  res.setHeader("Cache-Control", "no-store")
  // A function, so that `$` in the config means nothing.
  res.send(page?.content.toString().replace("{{config}}", () => config))
}

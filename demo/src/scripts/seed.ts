import { ExecArgs } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { updateStoresWorkflow } from "@medusajs/medusa/core-flows"
import { seedAdmin, seedCustomers } from "./seed/customers"
import { seedHistory } from "./seed/history"
import { makePeople } from "./seed/people"
import { Random } from "./seed/random"
import { seedStore } from "./seed/store"

/** Tests take fewer, which saves them most of the time. */
const ORDERS = Number(process.env.DEMO_ORDERS || 2000)

/** `npm run demo` reads these lines and shows them. */
const tell = (what: string) => process.stdout.write(`@seed ${what}\n`)

/**
 * Fills an empty store. The store itself remembers how far this came, so that a run which
 * was interrupted is not mistaken for a finished one.
 */
export default async function seed({ container }: ExecArgs) {
  const [{ id }] = await container.resolve(Modules.STORE).listStores()
  const remember = (demo: "unfinished" | "ready") =>
    updateStoresWorkflow(container).run({
      input: { selector: { id }, update: { metadata: { demo } } },
    })
  const random = new Random(20_26)
  const people = makePeople(random)

  await remember("unfinished")
  tell("products and prices")
  const shop = await seedStore(container)
  await seedAdmin(container)
  const customerIds = await seedCustomers(container, people, random, (done) =>
    tell(`customers ${done}/${people.length}`)
  )
  await seedHistory(container, { shop, people, customerIds, total: ORDERS, random }, (done) =>
    tell(`orders and checkouts ${done}/${ORDERS}`)
  )
  await remember("ready")
  tell(`${people.length} customers, ${ORDERS} orders`)
}

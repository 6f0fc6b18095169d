import { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  createEntriesWorkflow,
  setCustomerStatusesWorkflow,
} from "medusa-plugin-blacklist/workflows"

const DAY = 24 * 60 * 60 * 1000

/** One entry of every kind, and the two examples of RedCart's manual, which only mark an order. */
const entries = () => [
  {
    conditions: { email: "tania.okazja@mail.example" },
    action: "block" as const,
    reason: "Three chargebacks in May",
  },
  {
    conditions: { email_domain: "trashmail.example" },
    action: "block" as const,
    reason: "Mail addresses that live for ten minutes",
  },
  {
    conditions: { ip_range: "203.0.113.0/24" },
    action: "block" as const,
    reason: "Card testing from this network",
  },
  {
    conditions: { phone: "+48220006610" },
    action: "block" as const,
    reason: "Never collects what was sent",
  },
  {
    conditions: { street: "Torowa", house_number: "19", city: "Łódź" },
    action: "block" as const,
    reason: "One door, seven mail addresses",
  },
  {
    // Without a house number: with one, an entry means that very flat or suite.
    conditions: { street: "Freight Way", city: "Newark", postal_code: "19711", country_code: "us" },
    action: "block" as const,
    reason: "Freight forwarder: goods paid with stolen cards",
  },
  {
    conditions: { ip: "1.1.1.1", city: "Wrocław" },
    action: "flag" as const,
    reason: "Orders from this network to Wrocław were never collected",
  },
  {
    conditions: { first_name: "Jan", last_name: "Kowalski" },
    action: "flag" as const,
    reason: "Ordered under this name and never paid, several times",
  },
  {
    conditions: { email_domain: "ogrodowa58.example" },
    action: "allow" as const,
    reason: "Office building: many people, one address",
  },
  {
    conditions: { ip: "198.51.100.7" },
    action: "block" as const,
    reason: "Scripted checkouts, blocked for a month",
    expires_at: new Date(Date.now() + 30 * DAY),
  },
]

/** Uses the plugin as a merchant's own script would: through its exported workflows. */
export const seedBlacklist = async (container: MedusaContainer) => {
  const idOf = async (email: string) => {
    const [customer] = await container
      .resolve(Modules.CUSTOMER)
      .listCustomers({ email, has_account: true }, { select: ["id"] })
    return customer.id
  }
  await createEntriesWorkflow(container).run({
    input: { entries: entries() },
  })
  await setCustomerStatusesWorkflow(container).run({
    input: {
      customer_ids: [await idOf("viktor.stahl@mail.example")],
      status: "blacklisted",
      reason: "Four parcels reported as lost, all of them signed for",
    },
  })
  await setCustomerStatusesWorkflow(container).run({
    input: {
      customer_ids: [await idOf("sophie.martin@courriel.example")],
      status: "whitelisted",
      reason: "Known in person",
    },
  })
}

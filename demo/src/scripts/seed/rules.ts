import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createAutoRulesWorkflow,
  createManualRulesWorkflow,
  createSuspicionsFromOrdersWorkflow,
  createSuspicionsWorkflow,
  reviewSuspicionWorkflow,
  runJobWorkflow,
  startBackfillWorkflow,
} from "medusa-plugin-blacklist/workflows"

/** A useful rule of each kind. Times are short where one wants to watch them pass. */
const AUTO_RULES = [
  {
    name: "Card testing",
    type: "payment_failures" as const,
    limit: 3,
    period: { value: 2, unit: "minute" as const },
    suspicion_after: 1,
    blacklist_after: { suspicions: 5, period: { value: 1, unit: "day" as const } },
  },
  {
    name: "Too many orders an hour",
    type: "orders" as const,
    limit: 10,
    period: { value: 1, unit: "hour" as const },
    block_duration: { value: 1, unit: "day" as const },
    suspicion_after: 2,
  },
  {
    name: "Many orders to one door",
    type: "orders" as const,
    limit: 20,
    period: { value: 1, unit: "day" as const },
    count_by: "address" as const,
    action: "flag" as const,
    mode: "monitor" as const,
  },
  {
    name: "Card testing from everywhere",
    type: "payment_failures" as const,
    limit: 200,
    period: { value: 10, unit: "minute" as const },
    count_by: "store" as const,
    action: "flag" as const,
  },
]

const manualRules = (wholesaleId: string) => [
  {
    name: "Fourth parcel of a suspect to one address",
    attributes: ["street", "house_number", "postal_code"] as (
      "street" | "house_number" | "postal_code"
    )[],
    permitted_strikes: 3,
    block_duration: { value: 1, unit: "week" as const },
  },
  {
    name: "Guests behind one telephone",
    attributes: ["phone"] as "phone"[],
    permitted_strikes: 25,
    requires_suspicion: false,
    only_for_guests: true,
    period: { value: 1, unit: "month" as const },
    action: "flag" as const,
  },
  {
    name: "Wholesale: the same company, suspected before",
    attributes: ["company", "city"] as ("company" | "city")[],
    count: "suspicions" as const,
    permitted_strikes: 2,
    customer_group_ids: [wholesaleId],
    action: "refuse" as const,
    enabled: false,
  },
]

/** Who is on the suspicion list, and why. */
const SUSPECTS = [
  { email: "g.wrona@skrzynka.example", comment: "Third parcel sent back unopened" },
  { email: "marek.zielinski81@poczta.example", comment: "One door, seven mail addresses" },
  { email: "wsimms77@inbox.example", comment: "Freight forwarder, card of somebody else" },
  { email: "viktor.stahl@mail.example", comment: "Says that it never came, signed for it" },
]

const newestOrderOf = async (container: MedusaContainer, email: string) => {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["id"],
    filters: { email },
    pagination: { take: 1, skip: 0, order: { created_at: "DESC" } },
  })
  return data[0]?.id
}

async function seedSuspicions(container: MedusaContainer) {
  for (const { email, comment } of SUSPECTS) {
    const order = await newestOrderOf(container, email)
    if (!order) continue
    await createSuspicionsFromOrdersWorkflow(container).run({
      input: { order_ids: [order], comment },
    })
  }
  const { result } = await createSuspicionsWorkflow(container).run({
    input: {
      suspicions: [
        {
          email: "kim.dale@inbox.example",
          first_name: "Kim",
          last_name: "Dale",
          city: "Brooklyn",
          country_code: "us",
          comment: "Called three times to change the address",
        },
        {
          email: "karolina.mazur@skrzynka.example",
          first_name: "Karolina",
          last_name: "Mazur",
          address_1: "ul. Ogrodowa 58",
          city: "Warszawa",
          country_code: "pl",
          comment: "Many orders from one office building",
        },
      ],
    },
  })
  const cleared = result.find(({ last_name }) => last_name === "Mazur")
  if (!cleared) return
  await reviewSuspicionWorkflow(container).run({
    input: { id: cleared.id, verdict: "dismissed" },
  })
}

/** Rules, suspicions, and the orders of the last six months brought in, so that rules count them. */
export const seedRules = async (container: MedusaContainer) => {
  const [wholesale] = await container
    .resolve(Modules.CUSTOMER)
    .listCustomerGroups({ name: "Wholesale" }, { select: ["id"] })
  await createAutoRulesWorkflow(container).run({ input: { rules: AUTO_RULES } })
  await createManualRulesWorkflow(container).run({
    input: { rules: manualRules(wholesale.id) },
  })
  await seedSuspicions(container)
  const { result: job } = await startBackfillWorkflow(container).run({ input: {} })
  await runJobWorkflow(container).run({ input: { id: job.id } })
}

import { Modules } from "@medusajs/framework/utils"
import {
  createAutoRulesWorkflow,
  createManualRulesWorkflow,
  runJobWorkflow,
  startBackfillWorkflow,
} from "medusa-plugin-blacklist/workflows"
import { AUTO_RULES, manualRules, trialRules } from "../rules"
import { CAST, DECLINED } from "./cast"
import { kept, type Scene, type Stage } from "./scene"

const MINUTE = 60_000

const makeManualRules = async ({ container, desk }: Stage) => {
  const [wholesale] = await container
    .resolve(Modules.CUSTOMER)
    .listCustomerGroups({ name: "Wholesale" }, { select: ["id"] })
  await createManualRulesWorkflow(container).run({
    input: { rules: manualRules(wholesale.id), actor_id: desk.staff.admin },
  })
}

/** The shop installs the plugin, makes its first rules, and meets what rules are for. */
export const OPENING: Scene[] = [
  {
    days: 179,
    at: "08:00",
    play: async (stage) => {
      const { container, desk, shop } = stage
      await createAutoRulesWorkflow(container).run({
        input: { rules: AUTO_RULES, actor_id: desk.staff.admin },
      })
      await createAutoRulesWorkflow(container).run({
        input: { rules: trialRules(shop.channels.wholesale), actor_id: desk.staff.admin },
      })
      await makeManualRules(stage)
      const { result: job } = await startBackfillWorkflow(container).run({
        input: { actor_id: desk.staff.admin },
      })
      await runJobWorkflow(container).run({ input: { id: job.id } })
      await desk.setStatus("admin", {
        customer_ids: [await desk.customerId("sophie.martin@courriel.example", true)],
        status: "whitelisted",
        reason: "Known in person",
      })
    },
  },
  {
    days: 174,
    at: "10:20",
    play: async ({ desk }) =>
      desk.entry("admin", {
        conditions: { first_name: "Jan", last_name: "Kowalski" },
        action: "flag",
        reason: "Ordered under this name and never paid, several times",
      }),
  },
  {
    days: 168,
    at: "18:41",
    play: async ({ till, kept }) => {
      const { cart, order_id } = await till.order({
        who: CAST.namesake,
        basket: [["studio-headphones", 0, 2]],
        ip: "192.0.2.44",
        express: true,
      })
      kept.set("namesake", order_id ?? cart.id)
    },
  },
  {
    days: 166,
    at: "09:15",
    play: async (stage) =>
      stage.desk.judge(
        "ewa",
        { order_id: kept(stage, "namesake") },
        {
          verdict: "confirmed",
          comment: "Nobody answers the phone, and the street has no such number. Not sent",
          blacklist_customer: true,
        }
      ),
  },
  {
    days: 151,
    at: "20:05",
    play: async ({ till, desk, clock }) => {
      for (const [index, who] of DECLINED.slice(0, 2).entries()) {
        const cart = await till.fill({ who, basket: [["desk-lamp", index, 1]], ip: "192.0.2.17" })
        await till.tryCards(cart, 1, 40)
        await till.ask(cart)
        await till.pay(cart)
      }
      const tester = await till.fill({
        who: CAST.cardTester,
        basket: [["field-watch", 1, 1]],
        ip: "198.51.100.180",
      })
      await till.tryCards(tester, 5, 18)
      await till.ask(tester)
      await clock.pass(5 * MINUTE)
      await desk.minute()
      await desk.judge(
        "tomasz",
        { cart_id: tester.id },
        {
          verdict: "confirmed",
          comment: "Three cards in a minute, for the dearest watch we have",
        }
      )
      await desk.review("tomasz", tester, { verdict: "right", comment: "Tried stolen cards" })
    },
  },
  {
    days: 140,
    at: "13:00",
    play: async (stage) => {
      const { till, desk, takeOrders } = stage
      // Eleven branches of a café, each with an order of its own: the first ten came by phone.
      await takeOrders(CAST.lindenhof.email, 10)
      const { cart } = await till.order(
        {
          who: CAST.lindenhof,
          basket: [["house-espresso", 1, 12]],
          logged_in: true,
          wholesale: true,
          ip: "192.0.2.90",
        },
        2
      )
      await desk.review("ewa", cart, {
        verdict: "wrong",
        comment: "She orders for eleven cafés on one morning a month. Called, apologised",
        remedies: ["lift_ban"],
      })
    },
  },
]

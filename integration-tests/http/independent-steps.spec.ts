import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import reconcileDecisionsJob from "../../src/jobs/reconcile-decisions"
import reconcileLedgerJob from "../../src/jobs/reconcile-ledger"
import { reconcileLedgerWorkflow } from "../../src/workflows"
import { sql } from "./support/ledger"
import { createPastOrders } from "./support/orders"
import { rulesOf } from "./support/rules"
import { describeStore } from "./support/store"

jest.setTimeout(240_000)

/** The store's own jobs begin with each minute: they would do the work before a failure is planted. */
const awayFromTheMinute = async () => {
  const into = Date.now() % 60_000
  if (into > 40_000) await new Promise((resolve) => setTimeout(resolve, 65_000 - into))
}

/** The code of the planted failure: a full disk. */
const CODE = "53100"

/** Each spec plants a failure in one step of a job, and sees the work of the others done. */
describeStore((store) => {
  beforeEach(awayFromTheMinute)

  const run = (statement: string, ...bindings: string[]) =>
    sql(store.container, statement, bindings)
  const value = async (expression: string) =>
    (await sql<{ value: unknown }>(store.container, `select (${expression}) as value`))[0].value

  const plant = async (write: string, table: string, condition: string) => {
    await run(
      `create function refuse_it() returns trigger language plpgsql as
       $$ begin raise exception 'of jan@mail.example' using errcode = '${CODE}'; end $$`
    )
    await run(
      `create trigger refuse_it before ${write} on ${table}
       for each row when (${condition}) execute function refuse_it()`
    )
  }

  /** The errors that a job logs. */
  const errorsOf = async (job: (container: MedusaContainer) => Promise<void>) => {
    const error = jest
      .spyOn(store.container.resolve(ContainerRegistrationKeys.LOGGER), "error")
      .mockImplementation(() => undefined as never)
    try {
      await job(store.container)
      return error.mock.calls.flat()
    } finally {
      error.mockRestore()
    }
  }
  const failureOf = (step: string) => [
    `medusa-plugin-blacklist: failed in step ${step}; its next run tries again (${CODE})`,
  ]

  describe("the job that reconciles the ledger", () => {
    const leaveWork = async () => {
      const claim = `insert into blacklist_ledger_fact (kind, cart_id, hashes, happened_at, expires_at)
                     values ('order', ?, '{}', now() - ?::interval, now() + ?::interval)`
      await run(claim, "cart_claimed", "1 minute", "1 day")
      await run(claim, "cart_dead", "2 hours", "-1 hour")
      await run(
        `insert into order_cart (id, order_id, cart_id)
         values ('oc_1', 'order_claimed', 'cart_claimed')`
      )
      await createPastOrders(store.container, [
        { at: new Date(Date.now() - 60_000), email: "jan@mail.example" },
      ])
      const cart = await store.checkout({ email: "ada@mail.example" }).fill()
      await cart.openPayment()
      await run(
        `update payment_session set status = 'error', updated_at = now() - interval '30 seconds'`
      )
      await rulesOf(store).manual({ attributes: ["email", "phone"] })
      await run("update blacklist_ledger_set set pending_below = 1000000")
    }
    const done = async () => ({
      claim: await value(
        "select order_id from blacklist_ledger_fact where cart_id = 'cart_claimed'"
      ),
      order: await value(
        "select count(*)::int from blacklist_ledger_fact where kind = 'order' and cart_id is null"
      ),
      failure: await value(
        "select count(*)::int from blacklist_ledger_fact where kind = 'payment_failure'"
      ),
      expired: await value(
        "select count(*)::int from blacklist_ledger_fact where cart_id = 'cart_dead'"
      ),
      unindexed: await value(
        "select count(*)::int from blacklist_ledger_set where pending_below > 0"
      ),
    })
    const ALL_DONE = { claim: "order_claimed", order: 1, failure: 1, expired: 0, unindexed: 0 }

    const FACT = "blacklist_ledger_fact"
    it.each<[string, [string, string, string], Record<string, unknown>]>([
      [
        "blacklist-confirm-pending-claims",
        ["update", FACT, "new.cart_id = 'cart_claimed'"],
        { claim: null },
      ],
      [
        "blacklist-record-missed-orders",
        ["insert", FACT, "new.kind = 'order' and new.cart_id is null"],
        { order: 0 },
      ],
      [
        "blacklist-record-missed-payment-failures",
        ["insert", FACT, "new.kind = 'payment_failure'"],
        { failure: 0 },
      ],
      [
        "blacklist-delete-expired-claims",
        ["delete", FACT, "old.cart_id = 'cart_dead'"],
        { expired: 1 },
      ],
      ["blacklist-index-new-sets", ["update", "blacklist_ledger_set", "true"], { unindexed: 1 }],
    ])("goes on where %s fails, and tries again", async (step, planted, undone) => {
      await leaveWork()
      await plant(...planted)
      expect(await errorsOf(reconcileLedgerJob)).toEqual(failureOf(step))
      expect(await done()).toEqual({ ...ALL_DONE, ...undone })

      await run(`drop trigger refuse_it on ${planted[1]}`)
      const { errors } = await reconcileLedgerWorkflow(store.container).run()
      expect(errors).toEqual([])
      expect(await done()).toEqual(ALL_DONE)
    })
  })

  describe("the job that reconciles decisions", () => {
    const decision = `insert into blacklist_decision
      (id, stage, outcome, enforced, reasons, reason_types, reason_ids, duration_ms, cart_id, order_id,
       suspicion_due, rescreen_due)
      values (?, 'complete_cart', ?, true, ?::jsonb, '{}', '{}', 1, ?, nullif(?, ''), ?::bool, ?::bool)`
    const FLAG = JSON.stringify([
      { type: "entry", id: "blent_1", name: null, action: "flag", mode: "enforce", detail: {} },
    ])

    it("creates suspicions and screens orders where links cannot be written", async () => {
      const [flagged, unscreened] = await createPastOrders(store.container, [
        { at: new Date(Date.now() - 600_000), email: "jan@mail.example" },
        { at: new Date(Date.now() - 600_000), email: "ada@mail.example" },
      ])
      await run(decision, "bldec_unlinked", "flag", FLAG, "cart_1", "", "false", "false")
      await run(decision, "bldec_flagged", "flag", FLAG, "cart_2", flagged, "true", "false")
      await run(decision, "bldec_unscreened", "allow", "[]", "cart_3", unscreened, "false", "true")
      const [linked] = await createPastOrders(store.container, [
        { at: new Date(Date.now() - 600_000), email: "eva@mail.example" },
      ])
      await run(
        `insert into order_cart (id, order_id, cart_id) values ('oc_1', ?, 'cart_1')`,
        linked
      )
      await plant("update", "blacklist_decision", "old.id = 'bldec_unlinked'")

      expect(await errorsOf(reconcileDecisionsJob)).toEqual(
        failureOf("blacklist-link-due-decisions")
      )
      expect(await value("select order_id from blacklist_suspicion")).toBe(flagged)
      const due = "select count(*)::int from blacklist_decision where rescreen_due or suspicion_due"
      expect(await value(due)).toBe(0)

      await run("drop trigger refuse_it on blacklist_decision")
      expect(await errorsOf(reconcileDecisionsJob)).toEqual([])
      expect(
        await value("select order_id from blacklist_decision where id = 'bldec_unlinked'")
      ).toBe(linked)
    })
  })
})

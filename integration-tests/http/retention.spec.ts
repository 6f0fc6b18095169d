import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import deleteExpiredRecordsJob from "../../src/jobs/delete-expired-records"
import { deleteExpiredRecordsWorkflow } from "../../src/workflows"
import { sql } from "./support/ledger"
import { describeStore } from "./support/store"

jest.setTimeout(240_000)

const DECISION_COLUMNS = "stage, outcome, enforced, reasons, reason_types, reason_ids, duration_ms"

/** One record of each kind for each age in days. */
const KEPT = {
  cart_origins: {
    table: "blacklist_cart_origin",
    insert: `insert into blacklist_cart_origin (cart_id, ip, seen_at)
             select 'cart_' || n, '203.0.113.7', now() - n * interval '1 day' from unnest(?::int[]) n`,
  },
  payment_sessions: {
    table: "blacklist_payment_session_cart",
    insert: `insert into blacklist_payment_session_cart (payment_session_id, cart_id, seen_at)
             select 'payses_' || n, 'cart_' || n, now() - n * interval '1 day' from unnest(?::int[]) n`,
  },
  decisions: {
    table: "blacklist_decision",
    insert: `insert into blacklist_decision (id, ${DECISION_COLUMNS}, created_at)
             select 'bldec_' || n, 'complete_cart', 'flag', true, '[]', '{}', '{}', 1,
                    now() - n * interval '1 day' from unnest(?::int[]) n`,
  },
  ledger_facts: {
    table: "blacklist_ledger_fact",
    insert: `insert into blacklist_ledger_fact (kind, happened_at, order_id, hashes)
             select 'order', now() - n * interval '1 day', 'order_' || n, '{}' from unnest(?::int[]) n`,
  },
}

describeStore((store) => {
  const fill = async (...days: number[]) => {
    for (const { insert } of Object.values(KEPT)) {
      await sql(store.container, insert, [`{${days}}`])
    }
  }
  const left = async () => {
    const counts: Record<string, number> = {}
    for (const [kind, { table }] of Object.entries(KEPT)) {
      const [row] = await sql<{ count: number }>(
        store.container,
        `select count(*)::int as count from ${table}`
      )
      counts[kind] = row.count
    }
    return counts
  }
  const setRetention = (retention: Record<string, number | null>) =>
    store.admin.post("/admin/blacklist/settings", { retention })

  it("forgets each kind of record when its own time is over", async () => {
    await fill(1, 40, 400)
    const { result } = await deleteExpiredRecordsWorkflow(store.container).run()
    expect(result).toEqual({
      cart_origins: 2,
      payment_sessions: 2,
      decisions: 1,
      ledger_facts: 0,
      ledger_sets: 0,
      notices: 0,
      import_rows: 0,
    })
    expect(await left()).toEqual({
      cart_origins: 1,
      payment_sessions: 1,
      decisions: 2,
      ledger_facts: 3,
    })
    await setRetention({ decisions_days: null, cart_origins_days: 3650, ledger_days: 30 })
    await fill(500)
    const { result: second } = await deleteExpiredRecordsWorkflow(store.container).run()
    expect(second).toEqual({
      cart_origins: 0,
      payment_sessions: 0,
      decisions: 0,
      ledger_facts: 3,
      ledger_sets: 0,
      notices: 0,
      import_rows: 0,
    })
  })

  it("forgets the rest where one kind fails, says which, and no word of a record", async () => {
    await setRetention({ decisions_days: 30, cart_origins_days: 30, ledger_days: 30 })
    await fill(1, 400)
    await sql(
      store.container,
      `create function refuse_it() returns trigger language plpgsql as
       $$ begin raise exception 'of jan@mail.example' using errcode = '55P03'; end $$`
    )
    await sql(
      store.container,
      `create trigger refuse_it before delete on blacklist_cart_origin
       for each row execute function refuse_it()`
    )
    const error = jest
      .spyOn(store.container.resolve(ContainerRegistrationKeys.LOGGER), "error")
      .mockImplementation(() => undefined as never)
    try {
      await deleteExpiredRecordsJob(store.container)
      expect(error.mock.calls).toEqual([
        [
          expect.stringMatching(
            /^medusa-plugin-blacklist: failed in step blacklist-delete-expired-cart-origins.*\(55P03\)$/
          ),
        ],
      ])
      const { result } = await deleteExpiredRecordsWorkflow(store.container).run()
      expect(result.cart_origins).toBeUndefined()
    } finally {
      error.mockRestore()
    }
    expect(await left()).toEqual({
      cart_origins: 2,
      payment_sessions: 1,
      decisions: 1,
      ledger_facts: 1,
    })
  })
})

import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../src/modules/blacklist"
import { reconcileLedgerWorkflow, reconcileOrderScreeningsWorkflow } from "../../../src/workflows"
import { eventually } from "./store"

type Bindings = (string | number | string[])[]

/** A statement on the store's database: for what nothing else can do, like letting time pass. */
export async function sql<Row = Record<string, unknown>>(
  container: MedusaContainer,
  statement: string,
  bindings: Bindings = []
): Promise<Row[]> {
  const { rows } = await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)
    .raw(statement, bindings)
  return rows
}

/** How many facts of a kind are on record. */
export async function countFacts(container: MedusaContainer, kind: string): Promise<number> {
  const [{ count }] = await sql<{ count: number }>(
    container,
    "select count(*)::int as count from blacklist_ledger_fact where kind = ?",
    [kind]
  )
  return count
}

/** Makes everything that is on record happen so much earlier, as `1 hour`. */
export async function letTimePass(container: MedusaContainer, interval: string): Promise<void> {
  for (const table of ["blacklist_ledger_fact", "blacklist_ledger_key"]) {
    await sql(container, `update ${table} set happened_at = happened_at - ?::interval`, [interval])
  }
}

/** Ends every ban that has an end, a second ago. */
export async function endBans(container: MedusaContainer): Promise<void> {
  await sql(
    container,
    `update blacklist_customer_status set expires_at = now() - interval '1 second'
      where expires_at is not null`
  )
}

/** Waits until an order has its score, thirty seconds at most. */
export async function untilScored(container: MedusaContainer, orderId: string): Promise<void> {
  await eventually(
    () =>
      sql<{ score: number | null }>(
        container,
        "select score from blacklist_order_screening where order_id = ?",
        [orderId]
      ),
    ([row]) => typeof row?.score === "number"
  )
}

/** Does now what the store's own jobs would do with the next minute, in the middle of a comparison. */
export async function reconcileNow(container: MedusaContainer): Promise<void> {
  await reconcileLedgerWorkflow(container).run()
  await reconcileOrderScreeningsWorkflow(container).run()
}

/** What facts of orders say of core's: an order may be paid while something else is looked at. */
const OF_CORE = ["paid_at", "cancelled_at", "returned_at"]

/**
 * Everything the plugin keeps, table by table, as one digest each. Left out is how far the jobs that
 * run each minute have come, what staff are told a moment later, and lists: those that come with the plugin are
 * brought by a job.
 */
export async function everythingKept(container: MedusaContainer): Promise<Record<string, string>> {
  await container.resolve<BlacklistModuleService>(BLACKLIST_MODULE).paymentSessions.flush()
  const tables = await sql<{ name: string }>(
    container,
    `select tablename as name from pg_tables
      where tablename like 'blacklist%' and tablename not like 'blacklist_notice%'
        and tablename not in ('blacklist_ledger_reconciled', 'blacklist_reference_list', 'blacklist_list_prefix',
                              'blacklist_list_value')
      order by tablename`
  )
  const kept: Record<string, string> = {}
  for (const { name } of tables) {
    const [{ digest }] = await sql<{ digest: string }>(
      container,
      `select count(*) || ' ' || coalesce(md5(string_agg(t.kept, ';' order by t.kept)), '') as digest
         from (select (to_jsonb(r) - ?::text[])::text as kept from ${name} r) t`,
      [OF_CORE]
    )
    kept[name] = digest
  }
  return kept
}

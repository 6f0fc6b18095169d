import workflowsSdk from "@medusajs/framework/workflows-sdk"
import { randomFrom } from "../statistics.mjs"
import { screening, source } from "./app.mjs"
import { entriesBetween, shoppersOf, statusesBetween } from "./entries.mjs"
import { countedShoppers, factOf, personOf, suspicionOf } from "./facts.mjs"
import { fillCountedTable } from "./one-by-one.mjs"
import { AUTO_RULES, GROUPS, MANUAL_RULES } from "./rules.mjs"

const { createWorkflow } = workflowsSdk
const BATCH = 1000
/** Carts whose origin was saved within the month for which it is kept. */
const OTHER_CARTS = 20_000
const CUSTOMERS = 100_000
/** So many entries of each kind are kept for shoppers whom they concern. */
const SAMPLE = 500

const inBatches = async (size, write) => {
  for (let from = 0; from < size; from += BATCH) await write(from, Math.min(size, from + BATCH))
}

const isInForce = ({ expires_at, active = true }) =>
  active && !(expires_at && expires_at < new Date())

/** Entries as `createEntriesStep` writes them: checked, brought into canonical form and indexed. */
const writeEntries = (service, entries) => {
  const { compileConditions } = source("workflows/entries/utils/compile-conditions")
  return service.entries.insert(
    entries.map(({ conditions, action, active, expires_at }) => ({
      ...compileConditions(conditions, action),
      action,
      active,
      expires_at,
      reason: "Bought with a stolen card",
      source: "import",
      created_by: null,
    }))
  )
}

/** Entries a second that an import writes into the tables as they are. */
export const importSpeed = async ({ service }, { from, count }) => {
  const batches = []
  const random = randomFrom(6)
  await inBatches(count, (start, end) => {
    batches.push(entriesBetween(from + start, from + end, random))
  })
  const startedAt = performance.now()
  for (const batch of batches) await writeEntries(service, batch)
  return (count * 1000) / (performance.now() - startedAt)
}

/** Statuses as the plugin keeps them, written in batches instead of customer by customer. */
const writeStatuses = async (knex, people) => {
  const { canonicalEmail, canonicalPhone, lookupKey } = screening
  const idOf = ({ customer_id }) => `blstat_${customer_id}`
  await knex("blacklist_customer_status").insert(
    people.map(({ customer_id, status, expires_at }) => ({
      ...{ id: idOf({ customer_id }), customer_id, status, expires_at },
      source: "manual",
      reason: "Chargebacks",
    }))
  )
  const identities = people
    .filter(({ status }) => status === "blacklisted")
    .flatMap((person) => [
      { customer_status_id: idOf(person), kind: "email", value: canonicalEmail(person.email) },
      { customer_status_id: idOf(person), kind: "phone", value: canonicalPhone(person.phone) },
    ])
  await knex("blacklist_ban_identity").insert(
    identities.map((row) => ({
      ...row,
      id: `${row.customer_status_id}_${row.kind}`,
      lookup_key: lookupKey(row.kind, row.value).toString(),
    }))
  )
}

const saveOrigins = async ({ service }, shoppers) => {
  for (const { cart, ip } of shoppers) {
    await service.origins.save(cart.id, { ip, customer_id: cart.customer?.id ?? null })
  }
}

/**
 * Fills the tables through the plugin's own code: `size` entries, a tenth as many customers with a
 * status, and the origins of carts.
 *
 * @returns the shoppers, `count` of each kind
 */
export const loadEntries = async (app, { size, count }) => {
  const { service, knex } = app
  const random = randomFrom(1)
  const listed = { banned: [] }
  const keep = (kind, item) => {
    listed[kind] ??= []
    if (isInForce(item) && listed[kind].length < SAMPLE) listed[kind].push(item)
  }
  await inBatches(size, async (from, to) => {
    const entries = entriesBetween(from, to, random)
    await writeEntries(service, entries)
    // Spread over all of a large list.
    entries.filter(() => random.below(size) < SAMPLE * 20).forEach((each) => keep(each.kind, each))
  })
  await inBatches(Math.ceil(size / 10), async (from, to) => {
    const people = statusesBetween(from, to, random)
    await writeStatuses(knex, people)
    people
      .filter(({ status }) => status === "blacklisted")
      .forEach((person) => keep("banned", person))
  })
  const shoppers = shoppersOf(count, listed)
  await saveOrigins(app, shoppers)
  await knex.raw(
    `insert into blacklist_cart_origin (cart_id, ip, seen_at)
     select 'cart_other_' || n, '203.0.113.7', now() from generate_series(1, ?::int) n`,
    [OTHER_CARTS]
  )
  // A merchant has saved the settings page once.
  await service.changeSettings((settings) => settings)
  await knex.raw("vacuum analyze")
  return shoppers
}

/** Hashes as a checkout of that person makes them, made once for facts that follow one another. */
const identifier = () => {
  const { hashesOf, EMPTY_FACTS, shopperOf } = screening
  const known = new Map()
  return (number) => {
    const { key, person } = personOf(number)
    if (!known.has(key)) {
      if (known.size > BATCH) known.clear()
      known.set(key, hashesOf(shopperOf({ ...EMPTY_FACTS, ...person })))
    }
    return known.get(key)
  }
}

/** Builds the indexes of the keys once instead of row by row. */
const withoutKeyIndexes = async (knex, run) => {
  const indexes = await knex("pg_indexes").where({ tablename: "blacklist_ledger_key" })
  for (const { indexname } of indexes) await knex.raw("drop index ??", [indexname])
  await run()
  for (const { indexdef } of indexes) await knex.raw(indexdef)
}

const createRules = async ({ service, container }) => {
  const { createManualRulesStep } = source("workflows/rules/steps/manual-rules")
  const { createAutoRulesStep } = source("workflows/rules/steps/auto-rules")
  const createRulesWorkflow = createWorkflow("bench-create-rules", () => {
    createManualRulesStep({ rules: MANUAL_RULES, created_by: null })
    createAutoRulesStep({ rules: AUTO_RULES, created_by: null })
  })
  await createRulesWorkflow(container).run()
  await service.ledgerIndex.indexNewSets(60_000)
}

/** Core's customers, each in one of five groups, of which rules name two. */
const createGroups = async (knex) => {
  await knex.raw(
    `insert into customer (id, has_account) select 'cus_buyer_' || n, true
       from generate_series(1, ?::int) n`,
    [CUSTOMERS]
  )
  await knex.raw(
    `insert into customer_group (id, name)
     select id, id from unnest(?::text[]) as id
     union all select 'cusgroup_other_' || n, 'Group ' || n from generate_series(1, 3) n`,
    [GROUPS]
  )
  await knex.raw(
    `insert into customer_group_customer (id, customer_id, customer_group_id)
     select 'cusgc_' || row_number() over (), c.id, g.ids[1 + row_number() over () % 5]
       from customer c cross join (select array_agg(id) as ids from customer_group) g`
  )
}

/**
 * Fills the tables that rules read, beside the entries: 30 rules, a ledger of `size` orders and failed
 * payments, a tenth as many suspicions, customers in groups, and the table to be counted one by one.
 *
 * @returns the shoppers, `count` of each kind
 */
export const loadRules = async (app, { size, count }) => {
  const { service, knex } = app
  const now = Date.now()
  const identityOf = identifier()
  const numbers = (from, to) => Array.from({ length: to - from }, (_, at) => from + at)

  await createRules(app)
  await withoutKeyIndexes(knex, () =>
    inBatches(size, (from, to) =>
      service.ledger.record(
        numbers(from, to).map((number) => ({
          ...factOf(number, size, now),
          identity: identityOf(number),
        }))
      )
    )
  )
  await inBatches(Math.ceil(size / 10), (from, to) =>
    service.suspicions.insert(numbers(from, to).map((number) => suspicionOf(number, size, now)))
  )
  await createGroups(knex)
  await fillCountedTable(knex, size)
  const shoppers = countedShoppers(count)
  await saveOrigins(app, shoppers)
  await knex.raw("vacuum analyze")
  return shoppers
}

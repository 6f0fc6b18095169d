import { saveOrigins } from "../load.mjs"
import { source } from "../sources.mjs"
import { fillCountedTable } from "./counted.mjs"
import { factOf, personOf, suspicionOf } from "./facts.mjs"
import { ruleShoppers } from "./people.mjs"
import { createRules, GROUPS } from "./rules.mjs"

const BATCH = 1000
/** Core's customers, each in one of five groups. */
const CUSTOMERS = 100_000

/** Hashes as a checkout of that person makes them, made once for facts that follow one another. */
const identifier = () => {
  const { hashesOf, EMPTY_FACTS, shopperOf } = source("modules/blacklist/screening")
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

/** Facts by the plugin's own code. While the database writes one batch the next is made. */
const loadFacts = async ({ service, knex, size, now, onProgress }) => {
  const identityOf = identifier()
  await withoutKeyIndexes(knex, async () => {
    let written = Promise.resolve()
    for (let from = 0; from < size; from += BATCH) {
      const facts = Array.from({ length: Math.min(BATCH, size - from) }, (_, offset) => ({
        ...factOf(from + offset, size, now),
        identity: identityOf(from + offset),
      }))
      await written
      onProgress({ facts: from })
      written = service.ledger.record(facts)
    }
    await written
    onProgress({ "facts, indexes": size })
  })
}

const loadSuspicions = async ({ service, size, now, onProgress }) => {
  for (let from = 0; from < size; from += BATCH) {
    const numbers = Array.from({ length: Math.min(BATCH, size - from) }, (_, at) => from + at)
    await service.suspicions.insert(numbers.map((number) => suspicionOf(number, size, now)))
    onProgress({ suspicions: from })
  }
}

/** Core's own tables, which the look-up reads for the groups that rules name. */
const loadGroups = async (knex) => {
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
 * Fills the tables that rules read: the rules, a ledger of `size` orders and failed payments, a
 * tenth as many suspicions with their facts, customers in groups, and the table that others count in.
 *
 * @returns the shoppers, `count` of each kind
 */
export const loadRules = async ({ service, knex, size, count, onProgress }) => {
  const now = Date.now()
  await createRules(service)
  await loadFacts({ service, knex, size, now, onProgress })
  await loadSuspicions({ service, size: Math.ceil(size / 10), now, onProgress })
  await loadGroups(knex)
  onProgress({ "rows to be counted one by one": size })
  await fillCountedTable(knex, size)
  const shoppers = ruleShoppers(count)
  await saveOrigins(service, shoppers)
  onProgress({ "facts, vacuum": size })
  await knex.raw("vacuum analyze")
  return shoppers
}

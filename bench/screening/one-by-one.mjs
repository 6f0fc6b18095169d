import { CROWDED } from "./facts.mjs"
import { PLAIN_ATTRIBUTE_SETS } from "./rules.mjs"

const TABLE = "bench_counted"
const COLUMNS = [...new Set(PLAIN_ATTRIBUTE_SETS.flat())].filter((name) => name !== "house_number")

/** A row as a list of suspicious orders has it that is not made for counting. */
const rowOf = ({ customer_id, email, ip }, address) => {
  const row = { customer_id, email, ip, ...address, street: address.address_1 }
  return COLUMNS.map((column) => row[column] ?? "")
}

/** A table without indexes of its own; a tenth of its rows is the hot shopper's. */
export const fillCountedTable = async (knex, size) => {
  const columns = COLUMNS.map((column) => `${column} text`).join(", ")
  await knex.raw(`create table ${TABLE} (id bigint primary key, ${columns})`)
  const values = COLUMNS.map(
    (column) => `case when n % 10 = 0 then ?::text else '${column} ' || n end`
  )
  await knex.raw(
    `insert into ${TABLE} select n, ${values.join(", ")} from generate_series(1, ?::int) n`,
    [...rowOf(CROWDED.hot, CROWDED.hot.shipping_address), size]
  )
}

/**
 * Counts as the Sylius plugin does: for every rule and both addresses one statement that counts the
 * rows in which all attributes are equal.
 *
 * @returns the sum of all counts
 */
export const countOneByOne = async (knex, person) => {
  let sum = 0
  for (const attributes of PLAIN_ATTRIBUTE_SETS) {
    const compared = COLUMNS.filter((column) => attributes.includes(column))
    const conditions = compared.map((column) => `${column} = ?`).join(" and ")
    for (const address of [person.shipping_address, person.billing_address]) {
      const row = rowOf(person, address)
      const { rows } = await knex.raw(
        `select count(*)::int as count from ${TABLE} where ${conditions}`,
        compared.map((column) => row[COLUMNS.indexOf(column)])
      )
      sum += rows[0].count
    }
  }
  return sum
}

import { CROWDED } from "./facts.mjs"
import { PLAIN_ATTRIBUTE_SETS } from "./rules.mjs"

const TABLE = "bench_counted"

/** Columns of a list of suspicious orders that is not made for counting. */
const valuesOf = ({ customer_id, email, ip }, address) => ({
  customer_id,
  email,
  ip,
  ...address,
  street: address.address_1,
})

const FILLED = {
  customer_id: "'cus_buyer_' || n",
  email: "'buyer.' || n || '@people-' || n % 997 || '.example'",
  ip: "'10.' || n % 250 || '.' || n % 241 || '.' || n % 239",
  first_name: "'Anna'",
  last_name: "'Nowak'",
  company: "null",
  phone: "'+48 7' || lpad(n::text, 8, '0')",
  street: "'ul. Polna ' || n",
  city: "'Warszawa'",
  province: "'mazowieckie'",
  postal_code: "lpad((n % 100)::text, 2, '0') || '-' || lpad((n % 1000)::text, 3, '0')",
  country_code: "'pl'",
}
const COLUMNS = Object.keys(FILLED)

/** A table without indexes of its own; a tenth of its rows is the hot shopper's. */
export const fillCountedTable = async (knex, size) => {
  const columns = COLUMNS.map((column) => `${column} text`).join(", ")
  await knex.raw(
    `create table ${TABLE} (id bigint primary key, ${columns}, created_at timestamptz not null)`
  )
  const hot = JSON.stringify(valuesOf(CROWDED.hot, CROWDED.hot.shipping_address))
  const values = COLUMNS.map(
    (column) => `case when n % 10 = 0 then (?::jsonb ->> '${column}') else ${FILLED[column]} end`
  )
  await knex.raw(
    `insert into ${TABLE} (id, ${COLUMNS.join(", ")}, created_at)
     select n, ${values.join(", ")}, now() - n * interval '1 second' from generate_series(1, ?::int) n`,
    [...COLUMNS.map(() => hot), size]
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
    const columns = attributes.filter((attribute) => attribute !== "house_number")
    const conditions = columns.map((column) => `${column} = ?`).join(" and ")
    for (const address of [person.shipping_address, person.billing_address]) {
      const values = valuesOf(person, address)
      const { rows } = await knex.raw(
        `select count(*)::int as count from ${TABLE} where ${conditions}`,
        columns.map((column) => values[column] ?? "")
      )
      sum += rows[0].count
    }
  }
  return sum
}

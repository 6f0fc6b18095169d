import { CROWDED } from "./people.mjs"
import { PLAIN_ATTRIBUTE_SETS } from "./rules.mjs"

const TABLE = "bench_counted"

/** Milliseconds after which no more of it is timed: at a million rows one takes seconds. */
export const ONE_BY_ONE_BUDGET = 30_000

/** Columns as a list of suspicious orders has them that is not made for being counted in. */
const valuesOf = ({ customer_id, email, ip }, address) => ({
  customer_id,
  email,
  ip,
  ...address,
  // Others compare the line as it was typed.
  street: address.address_1,
})

const COLUMNS = [
  ...["customer_id", "email", "ip", "first_name", "last_name", "company", "phone"],
  ...["street", "city", "province", "postal_code", "country_code"],
]

/** A table without indexes of its own; a tenth of its rows is the hot shopper's. */
export const fillCountedTable = async (knex, size) => {
  const own = COLUMNS.map((column) => `${column} text`).join(", ")
  await knex.raw(
    `create table ${TABLE} (id bigint primary key, ${own}, created_at timestamptz not null)`
  )
  const filled = {
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
  const hot = valuesOf(CROWDED.hot, CROWDED.hot.shipping_address)
  const select = COLUMNS.map(
    (column) => `case when n % 10 = 0 then (?::jsonb ->> '${column}') else ${filled[column]} end`
  )
  // knex takes every question mark for a binding, the one of each column included.
  await knex.raw(
    `insert into ${TABLE} (id, ${COLUMNS.join(", ")}, created_at)
     select n, ${select.join(", ")}, now() - n * interval '1 second' from generate_series(1, ?::int) n`,
    [...COLUMNS.map(() => JSON.stringify(hot)), size]
  )
}

/**
 * Counting as the Sylius plugin does it: for every rule and both addresses one statement that
 * counts the rows in which all attributes are equal.
 *
 * @returns the sum of all counts
 */
export const countOneByOne = async (knex, { customer_id, email, ip, addresses }) => {
  let sum = 0
  for (const attributes of PLAIN_ATTRIBUTE_SETS) {
    const columns = attributes.filter((attribute) => attribute !== "house_number")
    const sql = `select count(*)::int as count from ${TABLE} where ${columns.map((column) => `${column} = ?`).join(" and ")}`
    for (const address of addresses) {
      const values = valuesOf({ customer_id, email, ip }, address)
      const { rows } = await knex.raw(
        sql,
        columns.map((column) => values[column] ?? "")
      )
      sum += rows[0].count
    }
  }
  return sum
}

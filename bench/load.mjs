import { entriesBetween } from "./entries.mjs"
import { randomFrom } from "./random.mjs"
import { shoppersOf } from "./shoppers.mjs"
import { statusesBetween } from "./statuses.mjs"
import { source } from "./sources.mjs"

const BATCH = 1000
/** Carts whose origin was noted within the month for which it is kept. */
const OTHER_CARTS = 20_000
const SAMPLE = 500

const inForce = ({ expires_at, active = true }) =>
  active && !(expires_at && expires_at < new Date())

/** Some of a stream, from all over it, however long it is. */
const sampler = (random) => {
  const kept = []
  let seen = 0
  return {
    kept,
    offer: (item) => {
      seen++
      if (kept.length < SAMPLE) kept.push(item)
      else if (random.chance(SAMPLE / seen)) kept[random.below(SAMPLE)] = item
    },
  }
}

/** Entries as `createEntriesStep` writes them: read, brought into canonical form and filed. */
const loadEntries = async (service, size, onProgress) => {
  const { compileConditions } = source("workflows/entries/utils/compile-conditions")
  const random = randomFrom(1)
  const samples = {}
  for (let from = 0; from < size; from += BATCH) {
    const entries = entriesBetween(from, Math.min(size, from + BATCH), random)
    await service.entries.insert(
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
    for (const entry of entries.filter(inForce)) {
      samples[entry.kind] ??= sampler(random)
      samples[entry.kind].offer(entry)
    }
    onProgress({ entries: from + entries.length })
  }
  return Object.fromEntries(Object.entries(samples).map(([kind, { kept }]) => [kind, kept]))
}

/**
 * Statuses as `statuses.put` writes them. That one upserts customer by customer, because there are
 * few at a time; here they are inserted in batches.
 */
const loadStatuses = async (knex, size, onProgress) => {
  const { canonicalEmail, canonicalPhone } = source("modules/blacklist/screening/canonical")
  const { lookupKey } = source("modules/blacklist/screening")
  const random = randomFrom(2)
  const banned = sampler(random)
  for (let from = 0; from < size; from += BATCH) {
    const people = statusesBetween(from, Math.min(size, from + BATCH), random)
    const identified = people.map((person, offset) => ({
      ...person,
      id: `blstat_${from + offset}`,
    }))
    await knex("blacklist_customer_status").insert(
      identified.map(({ id, customer_id, status, expires_at }) => ({
        ...{ id, customer_id, status, expires_at },
        source: "manual",
        reason: "Chargebacks",
      }))
    )
    const identities = identified
      .filter(({ status }) => status === "blacklisted")
      .flatMap(({ id, email, phone }) => [
        { id: `${id}_email`, customer_status_id: id, kind: "email", value: canonicalEmail(email) },
        { id: `${id}_phone`, customer_status_id: id, kind: "phone", value: canonicalPhone(phone) },
      ])
    await knex("blacklist_ban_identity").insert(
      identities.map((row) => ({ ...row, lookup_key: lookupKey(row.kind, row.value).toString() }))
    )
    people
      .filter((person) => person.status === "blacklisted" && inForce(person))
      .forEach(banned.offer)
    onProgress({ customers: from + people.length })
  }
  return banned.kept
}

/** The shoppers' carts, whose IP and login were noted before as in a store. */
export const saveOrigins = async (service, shoppers) => {
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
export const load = async ({ service, knex, size, count, onProgress }) => {
  const entries = await loadEntries(service, size, onProgress)
  const banned = await loadStatuses(knex, Math.ceil(size / 10), onProgress)
  const shoppers = shoppersOf({ count, entries, banned })
  await saveOrigins(service, shoppers)
  await knex.raw(
    `insert into blacklist_cart_origin (cart_id, ip, seen_at)
     select 'cart_other_' || n, '203.0.113.7', now() from generate_series(1, ?::int) n`,
    [OTHER_CARTS]
  )
  // A merchant has saved the settings page once: the look-up brings them along.
  await service.changeSettings((settings) => settings)
  await knex.raw("vacuum analyze")
  return shoppers
}

import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { LinkedBy } from "../../../../types/vocabulary"
import type { LinkKeys, StoredHashes } from "../../screening/rules"

/** What more customers than this share links nobody. */
export const MOST_SHARING = 5

/** How many of the newest orders under one key are looked at. */
const MOST_ORDERS = 1000

/** Of a customer's own orders; many shop with the same details again and again. */
const MOST_OWN = 200

/**
 * A customer is at most two people to the ledger: an account, and a guest who typed its e-mail. What more people
 * share is shared by too many customers, and need not be told.
 */
const MOST_PEOPLE = 2 * MOST_SHARING

/** The newest order of one of the people who share something. */
export interface LinkedOrder {
  /** By what. */
  shared: LinkedBy
  /** Tells apart what is shared: two phones, say. */
  lookup_key: string
  order_id: string
  /** Whether somebody was logged in: a guest may have typed another's e-mail. */
  of_account: boolean
  happened_at: Date
}

const newestUnder = (key: string, most: number) => `
       (select x.fact_id from blacklist_ledger_key x
         where x.lookup_key = ${key}
         order by x.happened_at desc limit ${most}) x
        join blacklist_ledger_fact f on f.id = x.fact_id and f.kind = 'order' and f.order_id is not null`

/** Orders of the ledger by what they share. */
export class LinkedOrders {
  constructor(private readonly knex: Knex) {}

  /** Whom the newest orders of a customer were about. */
  async own(keys: bigint[]): Promise<StoredHashes[]> {
    const { rows } = await this.knex.raw<{ rows: { hashes: StoredHashes }[] }>(
      `select f.hashes
         from unnest(?::int8[]) as k (key)
        cross join lateral (select f.hashes from ${newestUnder("k.key", MOST_OWN)}) f`,
      [keys.map(String)] as unknown as Knex.RawBinding[]
    )
    return rows.map(({ hashes }) => hashes)
  }

  /** The newest order of everybody under each key; what very many people share is left out. */
  async sharing(keys: LinkKeys): Promise<LinkedOrder[]> {
    const pairs = Object.entries(keys).flatMap(([shared, ofKind]) =>
      [...new Set(ofKind)].map((key) => ({ shared, key: String(key) }))
    )
    const { rows } = await this.knex.raw<{ rows: LinkedOrder[] }>(
      `select k.shared, k.key::text as lookup_key, p.order_id, p.of_account, p.happened_at
         from unnest(?::text[], ?::int8[]) as k (shared, key)
        cross join lateral (
          select q.*, count(*) over () as people
            from (select distinct on (o.person) o.*
                    from (select coalesce(f.hashes #>> '{account,0}', f.hashes #>> '{email,0}', f.order_id) as person,
                                 f.hashes #>> '{account,0}' is not null as of_account,
                                 f.order_id, f.happened_at
                            from ${newestUnder("k.key", MOST_ORDERS)}) o
                   order by o.person, o.happened_at desc) q) p
        where p.people <= ${MOST_PEOPLE}`,
      [
        pairs.map(({ shared }) => shared),
        pairs.map(({ key }) => key),
      ] as unknown as Knex.RawBinding[]
    )
    return rows
  }
}

import pg from "pg"
import { median, quantile } from "../statistics.mjs"
import { startStore } from "./stores.mjs"

const ROWS = 100_000
const QUICK_ROWS = 5_000
/** Requests of each kind; the first makes plans and fills caches, and does not count. */
const REQUESTS = 8

/**
 * A year of a large shop: orders of core with their copies, decisions of which every third is about an order,
 * and suspicions. `$1` is the number of each.
 */
const FILL = [
  `insert into "order" (id, display_id, email, currency_code, status, is_draft_order, customer_id, created_at)
   select 'order_' || lpad(n::text, 8, '0'), 1000000 + n, 'shopper.' || n % 40000 || '@shop-' || n % 500 || '.example',
          'eur', 'pending', false, null, now() - n * interval '5 minutes'
     from generate_series(1, $1::int) n`,
  `insert into blacklist_order_screening (order_id, display_id, placed_at, customer_id, email, customer_name,
          currency_code, sales_channel_id, total, words, screened, suspicious, outcome, hold, score, level)
   select 'order_' || lpad(n::text, 8, '0'), 1000000 + n, now() - n * interval '5 minutes', 'cus_' || n % 40000,
          'shopper.' || n % 40000 || '@shop-' || n % 500 || '.example', 'Ann Shopper' || n % 40000, 'eur',
          'sc_' || n % 3, 10 + n % 900,
          array_to_tsvector(array['#' || 1000000 + n, 'ann', 'shopper' || n % 40000, 'shop-' || n % 500 || '.example']),
          n % 10 <> 0, n % 20 = 0, case when n % 20 = 0 then 'flag' when n % 10 <> 0 then 'allow' end,
          case when n % 200 = 0 then 'held' when n % 300 = 0 then 'released' end, n % 101,
          (array['safe','low','medium','high','critical'])[1 + n % 5]
     from generate_series(1, $1::int) n`,
  `update blacklist_order_cursor set swept_once = true, head_at = now(), installed_at = now()`,
  `insert into blacklist_decision (id, stage, outcome, enforced, cart_id, order_id, customer_id, email, amount, raw_amount,
          currency_code, sales_channel_id, reasons, reason_types, reason_ids, decided_by_type, decided_by_id, attempts,
          last_attempt_at, search_keys, email_key, verdict, reviewed_at, reviewed_by, duration_ms, created_at)
   select 'bldec_' || lpad(n::text, 8, '0'), (array['complete_cart','payment_session','order_check'])[1 + n % 3],
          (array['refuse','flag','allow'])[1 + n % 3], n % 3 <> 2, 'cart_' || n,
          case when n % 3 = 1 then 'order_' || lpad(n::text, 8, '0') end, 'cus_' || n % 40000, 's***@shop-' || n % 500 || '.example',
          10 + n % 900, jsonb_build_object('value', (10 + n % 900)::text, 'precision', 20), 'eur', 'sc_' || n % 3,
          jsonb_build_array(jsonb_build_object('type', 'entry', 'id', 'blent_' || n % 1000, 'name', 'An entry', 'detail', '{}'::jsonb)),
          array['entry'], array['blent_' || n % 1000], 'entry', 'blent_' || n % 1000, 1 + n % 4,
          now() - n * interval '5 minutes', array['e' || n % 40000, 'p' || n % 30000], 'e' || n % 40000,
          (array['right','wrong',null,null])[1 + n % 4], case when n % 4 < 2 then now() end, case when n % 4 < 2 then 'user_1' end,
          1.5, now() - n * interval '5 minutes'
     from generate_series(1, $1::int) n`,
  `insert into blacklist_suspicion (id, order_id, customer_id, email, canonical_email, first_name, last_name, phone, city,
          address_type, comment, source, status, assigned_to, created_at)
   select 'blsus_' || lpad(n::text, 8, '0'), 'order_' || lpad(n::text, 8, '0'), 'cus_' || n % 40000,
          'shopper.' || n % 40000 || '@shop-' || n % 500 || '.example', 'shopper.' || n % 40000 || '@shop-' || n % 500 || '.example',
          'Ann', 'Shopper' || n % 40000, '+4860' || lpad((n % 40000)::text, 7, '0'), 'Town ' || n % 300,
          (array['shipping','billing'])[1 + n % 2], 'Looked at ' || n % 100, (array['manual','automatic'])[1 + n % 2],
          (array['open','confirmed','dismissed'])[1 + n % 3], case when n % 50 = 0 then 'user_1' end, now() - n * interval '5 minutes'
     from generate_series(1, $1::int) n`,
  // As a running store's autovacuum leaves tables; without it every count looks at every row.
  "vacuum analyze",
]

const DAY = 86_400_000
const since = (days) => `created_at[$gte]=${new Date(Date.now() - days * DAY).toISOString()}`
const dayOf = (daysAgo) => new Date(Date.now() - daysAgo * DAY).toISOString().slice(0, 10)
const sorts = (columns) => columns.flatMap((column) => [`order=${column}`, `order=-${column}`])

/** Every filter, search and sort of the three lists, and the overview of what stands in them. */
const QUERIES = {
  decisions: [
    "",
    "offset=5000",
    ...["refuse", "flag", "allow"].map((outcome) => `outcome=${outcome}`),
    "stage=complete_cart",
    "customer_id=cus_77",
    "order_id=order_00000100",
    "sales_channel_id=sc_1",
    "reason_type=entry",
    "reason_type=manual_rule",
    "reason_id=blent_7",
    "verdict=wrong",
    "reviewed=true",
    "reviewed=false",
    "amount[$gte]=900",
    "amount[$gte]=100&amount[$lt]=200&outcome=refuse",
    since(7),
    since(90),
    "email=shopper.7@shop-7.example",
    "phone=%2B48600700800",
    "ip=203.0.113.7",
    "q=1000100",
    "q=shopper.7@shop-7.example",
    "q=cart_500",
    "q=nothing",
    ...sorts([
      "created_at",
      "last_attempt_at",
      "amount",
      "attempts",
      "outcome",
      "verdict",
      "email",
    ]),
  ],
  orders: [
    "",
    "offset=5000",
    "suspicious=true",
    "suspicious=false",
    "screened=false",
    "hold=held",
    "level=high",
    "level=critical&suspicious=true",
    "customer_id=cus_77",
    "sales_channel_id=sc_1",
    since(7),
    since(90),
    "q=1000100",
    "q=shopper77",
    "q=ann",
    "q=nothing",
    ...sorts(["created_at", "display_id", "score", "total"]),
  ],
  suspicions: [
    "",
    "offset=5000",
    ...["open", "confirmed", "dismissed"].map((status) => `status=${status}`),
    "source=automatic",
    "address_type=billing",
    "customer_id=cus_77",
    "order_id=order_00000100",
    "assigned_to=user_1",
    since(7),
    since(90),
    "q=shopper77",
    "q=nothing",
    ...sorts(["created_at", "status", "email", "assigned_to", "source"]),
  ],
  overview: [
    "",
    `from=${dayOf(0)}`,
    `from=${dayOf(364)}`,
    `from=${dayOf(364)}&sales_channel_id=sc_1&tz=Europe/Warsaw`,
  ],
}

const timeOf = async (store, list, query) => {
  const page = list === "overview" ? "" : "limit=20&"
  const url = `${store.baseUrl}/admin/blacklist/${list}?${page}${query}`
  const startedAt = performance.now()
  const response = await fetch(url, { headers: store.adminHeaders })
  const body = await response.text()
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${body}`)
  return performance.now() - startedAt
}

/** Asks each list for all that it can filter, search and sort by; how long the store takes to answer. */
export const measureLists = async (prepared, { quick }) => {
  const rows = quick ? QUICK_ROWS : ROWS
  const client = new pg.Client({ connectionString: prepared.url })
  await client.connect()
  try {
    for (const statement of FILL) {
      await client.query(statement, statement.includes("$1") ? [rows] : [])
    }
  } finally {
    await client.end()
  }
  const store = await startStore(prepared)
  try {
    const measured = []
    for (const [list, queries] of Object.entries(QUERIES)) {
      for (const query of queries) {
        const times = []
        for (let request = 0; request <= REQUESTS; request++) {
          times.push(await timeOf(store, list, query))
        }
        const counted = times.slice(1)
        measured.push({ list, query, p50: median(counted), p95: quantile(counted, 0.95) })
      }
    }
    return { rows, measured }
  } finally {
    store.stop()
  }
}

/** How many of the slowest are shown of each list. */
const SHOWN = 6

/** The slowest of each list. */
export const listRows = ({ measured }) =>
  Object.keys(QUERIES).flatMap((list) => {
    const slowest = measured
      .filter((each) => each.list === list)
      .sort((one, other) => other.p50 - one.p50)
    const typical = median(slowest.map(({ p50 }) => p50))
    return [
      [list, `median of ${slowest.length} queries`, typical.toFixed(1), ""],
      ...slowest
        .slice(0, SHOWN)
        .map(({ query, p50, p95 }) => [
          "",
          `\`${query || "newest first"}\``,
          p50.toFixed(1),
          p95.toFixed(1),
        ]),
    ]
  })

/**
 * Inside a function plans are kept, and these settings leave only index look-ups to choose from: see
 * `blacklist_lookup` for why.
 */
export const INDEX_LOOK_UPS = `set plan_cache_mode = force_generic_plan
set enable_seqscan = off
set enable_hashjoin = off
set enable_mergejoin = off
set enable_sort = off
set jit = off`

/** The fact of the cart or the order itself, which a count leaves out. */
export const SELECT_OWN_FACT = `select f.id into v_own
      from (select c.id from blacklist_ledger_fact c
             where c.kind = 'order' and c.cart_id = p_cart_id
            union all
            select o.id from blacklist_ledger_fact o
             where o.kind = 'order' and o.order_id = p_order_id) f
     limit 1;`

/** Under each key, the newest facts of the period that a query asks for, at most so many. */
export const newestFacts = (most: string) => `select k.fact_id
                             from blacklist_ledger_key k
                            where k.lookup_key = p.lookup_key
                              and k.happened_at > v_since[p.period]
                              and k.happened_at < p_before
                              and k.expires_at > now()
                              and k.fact_id <> p_except
                            order by k.happened_at desc
                            limit ${most}`

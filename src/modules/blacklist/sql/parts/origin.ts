/** The columns that say where a cart's requests came from; `originColumns` gives their values. */
export const ORIGIN_COLUMNS =
  "ip, ip_key, counted_ip_key, ip_network_key, customer_id, customer_key"

/** A request without an IP keeps the former one; nothing is written where nothing changed. */
export const ORIGIN_CHANGES = `set ip = coalesce(excluded.ip, o.ip),
             ip_key = coalesce(excluded.ip_key, o.ip_key),
             counted_ip_key = coalesce(excluded.counted_ip_key, o.counted_ip_key),
             ip_network_key = coalesce(excluded.ip_network_key, o.ip_network_key),
             customer_id = excluded.customer_id,
             customer_key = excluded.customer_key,
             seen_at = now(),
             updated_at = now()
       where (coalesce(excluded.ip, o.ip), excluded.customer_id)
             is distinct from (o.ip, o.customer_id)`

import { CLAIM } from "./claim"
import { COUNT } from "./count"
import { COUNT_HITS } from "./count-hits"
import { ENTRY_INDEXED } from "./entry-indexed"
import { ENTRY_NETWORKS_WRITTEN } from "./entry-networks-written"
import { LARGE_ORDER } from "./large-order"
import { LIST_NETWORKS_WRITTEN } from "./list-networks-written"
import { LOOKUP } from "./lookup"
import { ORDER_CHANGED } from "./order-changed"
import { ORDER_FACTS } from "./order-facts"
import { ORDER_FATES } from "./order-fates"
import { PAID_CART } from "./paid-cart"
import { PERSON_FACTS } from "./person-facts"
import { PLACE_ORDERS } from "./place-orders"
import { RECORD_FACTS } from "./record-facts"
import { RULES_CHANGED } from "./rules-changed"
import { SUSPICION_SEARCHED } from "./suspicion-searched"
import { WHOLE_KEYS } from "./whole-keys"

/** The current definition of each function in the database, by name, in the order of creation. */
export const FUNCTIONS = {
  blacklist_rules_changed: RULES_CHANGED,
  blacklist_entry_indexed: ENTRY_INDEXED,
  blacklist_entry_networks_written: ENTRY_NETWORKS_WRITTEN,
  blacklist_suspicion_searched: SUSPICION_SEARCHED,
  blacklist_list_networks_written: LIST_NETWORKS_WRITTEN,
  blacklist_count: COUNT,
  blacklist_whole_keys: WHOLE_KEYS,
  blacklist_count_hits: COUNT_HITS,
  blacklist_lookup: LOOKUP,
  blacklist_claim: CLAIM,
  blacklist_paid_cart: PAID_CART,
  blacklist_record_facts: RECORD_FACTS,
  blacklist_place_orders: PLACE_ORDERS,
  blacklist_order_changed: ORDER_CHANGED,
  blacklist_large_order: LARGE_ORDER,
  blacklist_person_facts: PERSON_FACTS,
  blacklist_order_facts: ORDER_FACTS,
  blacklist_order_fates: ORDER_FATES,
}

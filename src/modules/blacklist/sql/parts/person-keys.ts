import { lookupKey } from "../../screening/lookup-key"
import type { LedgerKind } from "../../screening/rules/attribute-sets"
import { type PersonKey, personSalt } from "../../screening/rules/person-keys"

/** The hashes of a person: `p_hashes`, as facts of the ledger hold them. */
const hashes = (field: string) =>
  `select h::int8 as hash from jsonb_array_elements_text(coalesce(p_hashes -> '${field}', '[]')) as h`

const salted = (kind: LedgerKind, key: PersonKey, field: string, condition = "true") =>
  `select hash # (${personSalt(kind, key)}) from (${hashes(field)}) h where ${condition}`

/** The keys under which facts of a kind lie that are the person's: see `screening/rules/person-keys.ts`. */
export const keysOfPerson = (kind: LedgerKind) => `array(
    ${salted(kind, "account", "account")}
    union all
    ${salted(kind, "guest", "email", "p_hashes -> 'account' is null")}
    union all
    ${salted(kind, "phone", "person_phone")})`

/** The shipping address as a whole: see `address-hashes.ts`. Null for one that many share. */
export const PLACE = `case when coalesce(p_hashes -> 'shared' @> '"shipping"', false) then null
    else (p_hashes #>> '{shipping,street}')::int8
         # coalesce((p_hashes #>> '{shipping,house_number}')::int8, 0)
         # coalesce(p_hashes #>> '{shipping,postal_code}', p_hashes #>> '{shipping,city}')::int8
         # coalesce((p_hashes #>> '{shipping,country_code}')::int8, 0) end`

/** One hash of a field; null where there is none. */
export const hashOf = (field: string) => `(p_hashes #>> '{${field},0}')::int8`

/** A hash as the key of orders. */
export const orderKey = (hash: string, key: PersonKey) => `${hash} # (${personSalt("order", key)})`

/** Under which values of reference lists stand: those of the e-mail, its domain and those above it, and the IP. */
export const LIST_KEYS = ["email", "email_domain", "ip"].map(hashes).join(" union all ")

/** Under which failed payments of an IP are counted: that of the auto rules. */
export const FAILURES_OF_IP = `${hashOf("ip")} # (${lookupKey("ledger", "payment_failure/ip")})`

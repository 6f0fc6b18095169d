import type { LinkedBy } from "../../../../types/vocabulary"
import { combineKeys } from "../lookup-key"
import { COUNT_BY_SETS } from "./attribute-sets"
import type { IdentityHashes } from "./hashes"
import { personKeys, personSalt } from "./person-keys"
import { setKeys } from "./set-keys"

/** What is known of an order by which it can be linked with others; cards are not. */
export type LinkKeys = Record<Exclude<LinkedBy, "card">, bigint[]>

/** Where the orders of a customer record are found: under its account, or for a guest's under the e-mail. */
export const ownOrderKeys = ({ account, email }: Pick<IdentityHashes, "account" | "email">) =>
  personKeys("order", {
    account,
    email,
    customer_id: [],
    ip: [],
    ip_network: [],
    phone: [],
    sales_channel_id: [],
    person_phone: [],
    own_domain: [],
    email_domain: [],
    shipping: null,
    billing: null,
    typed: { customer_id: null, email: null },
    shared: [],
  })

/**
 * The keys under which orders with the same phone, the same shipping or billing address, or an IP of the same network
 * (/24, /48) are found. Placeholder phones have no hash; an address that many people's parcels go to is left out.
 */
export function linkKeys(identity: IdentityHashes): LinkKeys {
  const { person_phone, shared, shipping, billing } = identity
  const own = {
    ...identity,
    shipping: shared.includes("shipping") ? null : shipping,
    billing: shared.includes("billing") ? null : billing,
  }
  const under = (count_by: "address" | "ip_network") =>
    COUNT_BY_SETS[count_by].flatMap((set) =>
      setKeys("order", set, own, "query").map(({ key }) => key)
    )
  return {
    phone: person_phone.map((hash) => combineKeys(hash, personSalt("order", "phone"))),
    address: under("address"),
    ip_network: under("ip_network"),
  }
}

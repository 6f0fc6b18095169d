import type { AdminSuspicion, SuspicionIdentity } from "../../../../types"
import { fullName } from "../../../ui/lib/names"

type Address = Pick<
  SuspicionIdentity,
  "address_1" | "address_2" | "postal_code" | "city" | "province" | "country_code"
>

/** An address in one line, as far as it is known. */
export const addressLine = (
  address: { [K in keyof Address]?: string | null },
  nameOfCountry: (code: string) => string
) =>
  [
    address.address_1,
    address.address_2,
    [address.postal_code, address.city].filter(Boolean).join(" "),
    address.province,
    address.country_code && nameOfCountry(address.country_code),
  ]
    .filter(Boolean)
    .join(", ")

/** What to call a suspicion: the person's name, else the e-mail, else what else is known. */
export const nameOfSuspicion = (suspicion: AdminSuspicion): string =>
  fullName(suspicion) ||
  suspicion.email ||
  suspicion.company ||
  suspicion.phone ||
  suspicion.ip ||
  ""

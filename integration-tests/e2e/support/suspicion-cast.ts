import { newShopper } from "./storefront"
import { unique } from "./unique"

/** Buys something, and is suspected for the order. */
export function newBuyer() {
  const digits = unique()
  const address = { first_name: "Roman", last_name: `Podejrzany${digits}` }
  return {
    digits,
    name: `${address.first_name} ${address.last_name}`,
    shopper: newShopper({ email: `roman.${digits}@poczta.example`, address }),
  }
}

/** Was heard of by telephone only. */
export function newCaller() {
  const digits = unique()
  const fields = {
    email: `cichy.glos.${digits}@poczta.example`,
    first_name: "Cezary",
    last_name: `Cichy${digits}`,
    city: "Radom",
  }
  return {
    digits,
    name: `${fields.first_name} ${fields.last_name}`,
    fields,
    comment: "Wanted to know which checks the shop makes",
  }
}

import { RUN } from "../../support/run"

/** Buys something, and is confirmed as a suspect. */
export const BUYER = {
  example: "warsaw",
  email: `roman.podejrzany.${RUN}@poczta.example`,
  phone: "22 000 71 01",
  address: { first_name: "Roman", last_name: `Podejrzany${RUN}`, address_1: "ul. Boczna 3" },
}
export const BUYER_NAME = `Roman ${BUYER.address.last_name}`
export const COMMENT = "Asked to ship before the payment was through"

/** Was heard of by telephone only. */
export const CALLER = {
  "E-mail": `cichy.glos.${RUN}@poczta.example`,
  "First name": "Cezary",
  "Last name": `Cichy${RUN}`,
  City: "Radom",
  Comment: "Wanted to know which checks the shop makes",
}
export const CALLER_NAME = `Cezary Cichy${RUN}`

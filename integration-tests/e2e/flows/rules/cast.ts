import { RUN } from "../../support/run"

/** The rules of these flows by name. */
export const SAME_DOOR = "Same door again"
export const SECOND_ORDER = "Second order of one mailbox"
export const TRIED_CARDS = "Two declined cards"

/** Shoppers that share nothing with each other, so that each meets one rule only. */
export const CARD_TESTER = {
  example: "warsaw",
  email: `tester.kart.${RUN}@poczta.example`,
  phone: "22 000 51 01",
  address: { address_1: "ul. Krótka 77", first_name: "Tymon", last_name: "Karta" },
}

export const RETURNING = {
  example: "berlin",
  email: `lena.doppelt.${RUN}@post.example`,
  phone: "030 23125 502",
  address: { address_1: `Doppelweg ${RUN}`, first_name: "Lena", last_name: "Doppelt" },
}

/** The same mailbox in another spelling, and another door. */
export const RETURNED = {
  ...RETURNING,
  email: `Lena.Doppelt.${RUN}+2@post.example`,
  address: { ...RETURNING.address, address_1: `Doppelweg ${RUN}a` },
}

const door = (email: string, phone: string, address_1: string, last_name: string) => ({
  example: "warsaw",
  email,
  phone,
  address: { address_1, last_name, first_name: "Iga" },
})

/** Different people, and one door in four spellings. */
export const NEIGHBOURS = {
  first: door(
    `iga.pierwsza.${RUN}@poczta.example`,
    "22 000 61 01",
    `ul. Zaciszna ${RUN}`,
    "Pierwsza"
  ),
  second: door(`iga.druga.${RUN}@poczta.example`, "22 000 61 02", `UL. ZACISZNA ${RUN}`, "Druga"),
  third: door(`iga.trzecia.${RUN}@poczta.example`, "22 000 61 03", `Zaciszna ${RUN}`, "Trzecia"),
  fourth: door(
    `iga.czwarta.${RUN}@poczta.example`,
    "22 000 61 04",
    `ul Zaciszna ${RUN}`,
    "Czwarta"
  ),
}

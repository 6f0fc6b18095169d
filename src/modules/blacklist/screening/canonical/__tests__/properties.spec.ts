import fc from "fast-check"
import {
  canonicalCountry,
  canonicalEmail,
  canonicalIp,
  canonicalPhones,
  canonicalPostalCode,
  canonicalProvince,
  canonicalStreet,
  canonicalText,
  foldStreet,
  parseConditionText,
  parseHouseNumber,
} from "./support"

/** 100,000 on demand: `CANONICAL_INPUTS=100000 npm test -- unit -- properties`. */
const numRuns = Number(process.env.CANONICAL_INPUTS ?? 1000)

const country = fc.constantFrom(
  "",
  "pl",
  "de",
  "au",
  "nz",
  "us",
  "fr",
  "es",
  "it",
  "tr",
  "co",
  "gb"
)
const WORDS = `ul. Długa 5 7/3 12a 12-14 m. lok. Flat Unit 5/12 # No. nr klatka piętro I Stock 2.
  étage PO Box P.zza C/ 2º B s/n Wrocław 3-go Maja 1920r. Street St. Hauptstraße rue Calle Cra
  Stiege Top Bldg Fl Lot Room D:7 No:5 , ( ) - \n`.split(/(?<=\S) /)
const address = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 9 }).map((words) => words.join(" "))
)
const NAME_WORDS =
  `ul. al. Aleja pl. Plac os. Długa Maja płk. ppor. im. Street St. Rd Ave Hauptstraße
  Str. rue Calle Cra P.zza Piazza Dr Pl Platz utca u. Nowa Wieś Święty Św. Lipowa`.split(/\s+/)
const number = fc.integer({ min: 1, max: 9999 })

const check = <T extends unknown[]>(property: fc.IProperty<T>) => fc.assert(property, { numRuns })

describe("canonical forms", () => {
  it("of any text never throw", () => {
    check(
      fc.property(address, country, (raw, code) => {
        canonicalStreet(raw, raw, { country_code: code, city: raw, postal_code: raw })
        canonicalPhones(raw, code)
        canonicalPostalCode(raw, code)
        canonicalProvince(raw, code)
        canonicalText(raw)
        canonicalEmail(raw)
        canonicalIp(raw)
        canonicalCountry(raw)
        parseConditionText(raw, code)
      })
    )
  })

  it("taken twice are the same", () => {
    check(
      fc.property(address, country, (raw, code) => {
        const twice = (form: (text: string) => string) => expect(form(form(raw))).toBe(form(raw))
        twice(canonicalText)
        twice((text) => canonicalProvince(text, code))
        twice((text) => canonicalEmail(text) ?? "")
      })
    )
  })

  it("of a street's name taken twice are the same", () => {
    check(
      fc.property(
        fc.array(fc.constantFrom(...NAME_WORDS), { maxLength: 6 }),
        country,
        (name, code) => {
          const street = foldStreet(name.join(" "), code)
          expect(foldStreet(street, code)).toBe(street)
        }
      )
    )
  })

  it("of a phone that was read are read as themselves", () => {
    check(
      fc.property(fc.stringMatching(/^[+0-9 ()/-]{5,25}$/), country, (raw, code) => {
        for (const phone of canonicalPhones(raw, code).filter((read) => read.startsWith("+"))) {
          expect(canonicalPhones(phone)).toEqual([phone])
        }
      })
    )
  })

  it("of a house number that an admin types are what a shopper's address has", () => {
    check(
      fc.property(number, number, fc.constantFrom("pl", "de", "us", "au"), (house, flat, code) => {
        for (const typed of [`${house}`, `${house}/${flat}`, `${house}a`, `${house}-${flat}`]) {
          expect(parseHouseNumber(typed, code)).toEqual({
            success: true,
            data: canonicalStreet(`Długa ${typed}`, null, { country_code: code }).house_number,
          })
        }
      })
    )
  })
})

describe("a changed house number", () => {
  const NAMES = ["Długa", "3 Maja", "Hauptstraße", "Baker Street", "Via Roma", "Calle Mayor"]

  it("never matches, in any spelling and beside any note", () => {
    const spelling = fc.constantFrom(
      (name: string, house: string) => `${name} ${house}`,
      (name: string, house: string) => `${name} nr ${house}`,
      (name: string, house: string) => `${name} ${house} m. 7`,
      (name: string, house: string) => `${name}, ${house}`,
      (name: string, house: string) => `${name} ${house}, klatka 2`,
      (name: string, house: string) => `${name} ${house} 2. Stock`,
      (name: string, house: string) => `${name} ${house} (domofon 12)`,
      (name: string, house: string) => `${name} ${house} Wrocław`
    )
    check(
      fc.property(
        fc.constantFrom(...NAMES),
        fc.tuple(number, number).filter(([one, other]) => one !== other),
        spelling,
        spelling,
        country,
        (name, [one, other], spell, respell, code) => {
          const around = { country_code: code, city: "Wrocław" }
          const read = canonicalStreet(spell(name, `${one}`), null, around)
          expect(canonicalStreet(respell(name, `${other}`), null, around)).not.toEqual(read)
        }
      )
    )
  })
})

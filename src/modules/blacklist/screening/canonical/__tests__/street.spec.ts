import { foldStreet, parseHouseNumber, canonicalStreet, parseStreet } from ".."

type Address = string | [string, string | null]

/** A country where `5/7` is house 5, flat 7. */
const IN_BRITAIN = { country_code: "gb" }

const key = (address: Address) => {
  const [first, second] = typeof address === "string" ? [address, null] : address
  const { street, house_number } = canonicalStreet(first, second, IN_BRITAIN)
  return `${street} | ${house_number}`
}

const readings: [address: Address, street: string, house_number: string, reason: string][] = [
  // Polish
  ["ul. Długa 5/7", "dluga", "5/7", "house and flat"],
  ["Dluga 5 m. 7", "dluga", "5/7", "m. is mieszkanie"],
  ["Długa 5 lok. 7", "dluga", "5/7", "lok. is lokal"],
  [["Długa 5", "m. 7"], "dluga", "5/7", "the flat on the second line"],
  ["Długa 5 kod 1234", "dluga", "5", "a code for the door behind the number"],
  ["3 Maja 1920 r. 5", "3 maja 1920 roku", "5", "r. is roku"],
  ["5 1920 r.", "1920 r", "5", "r. behind nothing but numbers may be anything"],
  [["PO Box", "12 High Street"], "po box high street", "12", "a box without a number"],
  [["Długa 5", "7"], "dluga", "5/7", "only its number on the second line"],
  [["Długa 5", "nr 7"], "dluga", "5/7", "its number announced on the second line"],
  [["ul. Długa", "5"], "dluga", "5", "the house number on the second line"],
  [["ul. Długa", "5 m. 7"], "dluga", "5/7", "both numbers on the second line"],
  ["DŁUGA 5 / 7", "dluga", "5/7", "blanks around the slash"],
  ["Długa 5\\7", "dluga", "5/7", "a backslash"],
  ["Ｄługa ５／７", "dluga", "5/7", "full width"],
  ["Długa 5m7", "dluga", "5/7", "no blanks"],
  ["Długa 5/m.7", "dluga", "5/7", "slash and word"],
  ["Długa 5 m7", "dluga", "5/7", "the word and its number together"],
  ["Długa nr 5, mieszkanie nr 7", "dluga", "5/7", "all words in full"],
  ["ulica Długa 5A m. 7B", "dluga", "5a/7b", "letters"],
  ["Długa 5 A/7", "dluga", "5a/7", "a letter by itself before the slash"],
  ["Długa 5 A m. 7", "dluga", "5a/7", "a letter by itself before the flat"],
  ["Długa 5 lok. U1", "dluga", "5/u1", "a flat that starts with a letter"],
  ["Długa 5/U1", "dluga", "5/u1", "the same with a slash"],
  ["Długa 05", "dluga", "5", "a zero in front"],
  ["Długa 5/", "dluga", "5", "a slash with nothing behind it"],
  ["ul. M. Konopnickiej 5 m. 3", "m konopnickiej", "5/3", "an initial is not a flat"],
  ["al. Jana Pawła II 10", "al jana pawla ii", "10", "a numeral in the name"],
  ["Aleja Jana Pawła II 10", "al jana pawla ii", "10", "al. is aleja"],
  ["Plac Wolności 5", "pl wolnosci", "5", "pl. is plac"],
  ["Osiedle Leśne 5", "os lesne", "5", "os. is osiedle"],
  ["gen. Andersa 5", "gen andersa", "5", "gen. is generała"],
  ["Generała Andersa 5", "gen andersa", "5", "the rank in full"],
  ["3 Maja 5", "3 maja", "5", "a date is a name"],
  ["ul. 3 Maja 5/7", "3 maja", "5/7", "a date behind ul."],
  [["3 Maja", "5"], "3 maja", "5", "a date without number"],
  ["1000-lecia 5", "1000 lecia", "5", "an anniversary is a name"],
  ["15 Pułku Ułanów 5", "15 pulku ulanow", "5", "a regiment is a name"],
  [["15 Pułku Ułanów", "5"], "15 pulku ulanow", "5", "a regiment without number"],
  ["Nowa Wieś 12", "nowa wies", "12", "a village without streets"],
  ["12", "", "12", "a village without a name"],
  ["Długa 5 7", "dluga", "5 7", "two numbers: neither 5/7 nor 5-7 for certain"],
  // German
  ["Hauptstr. 12a", "hauptstr", "12a", "the short ending"],
  ["Hauptstraße 12 A", "hauptstr", "12a", "the long ending, the letter by itself"],
  ["Haupt Strasse 12a", "hauptstr", "12a", "the ending by itself"],
  ["Karl-Marx-Straße 5", "karl marxstr", "5", "hyphens"],
  ["Straße des 17. Juni 135", "str des 17 juni", "135", "a date inside the name"],
  ["Mariahilfer Str. 5 Stiege 2 Top 7", "mariahilferstr", "5/2/7", "Austrian staircase and door"],
  ["Mariahilfer Straße 5/2/7", "mariahilferstr", "5/2/7", "the same with slashes"],
  ["Hauptstr. 5, Whg. 3", "hauptstr", "5/3", "Wohnung"],
  ["Hauptstr. 12-14", "hauptstr", "12-14", "a range"],
  ["Hauptstr. 12 – 14", "hauptstr", "12-14", "a range with a long dash and blanks"],
  ["Hauptstr. 12+14", "hauptstr", "12+14", "two houses"],
  ["Hauptstr. 12 & 14", "hauptstr", "12+14", "two houses, another sign"],
  ["Q7, 24", "q7", "24", "a block of Mannheim"],
  ["Packstation 145", "packstation 145", "", "a box is where the parcel goes"],
  [["12345678", "Packstation 145"], "packstation 145", "12345678", "the customer's number first"],
  [["Packstation 145", "12345678"], "packstation 145", "12345678", "the customer's number last"],
  // English
  ["221B Baker Street", "baker street", "221b", "the number first"],
  ["221b Baker St.", "baker street", "221b", "St. at the end is street"],
  ["12 St John's St", "saint johns street", "12", "St elsewhere is saint"],
  ["12 Great St Helens", "great saint helens", "12", "St in the middle is saint"],
  ["12 5th St NW", "5th street nw", "12", "St before a direction"],
  ["Flat 7, 12 Baker Street", "baker street", "12/7", "the flat first"],
  [["12 Baker Street", "Flat 7"], "baker street", "12/7", "the flat on the second line"],
  ["12 Baker Street Apt. #7", "baker street", "12/7", "two signs for a flat"],
  ["12 Baker Street #7", "baker street", "12/7", "the sign alone"],
  ["12 Main St Ste 4", "main street", "12/4", "suite"],
  ["12 Baker Street Apt B", "baker street", "12/b", "a flat that is a letter"],
  ["12 Baker Street Apartment", "baker street apartment", "12", "a word for flats without a flat"],
  ["Flat 7, Baker House", "baker house", "/7", "a flat of a house without number"],
  ["Baker House", "baker house", "", "no number at all"],
  ["No 10 Downing Street", "downing street", "10", "announced in front"],
  ["No. 5, The Green", "the green", "5", "a comma behind the number"],
  [["12", "Baker Street"], "baker street", "12", "the number on its own line"],
  ["5th Avenue 12", "5th av", "12", "an ordinal is a name"],
  ["12 5th Avenue", "5th av", "12", "an ordinal behind the number"],
  ["12 34 Street", "34 street", "12", "a number that names the street"],
  ["42 Street", "42 street", "", "nothing but the number that names the street"],
  ["12 Court Street", "court street", "12", "a kind of street for a name"],
  ["12 West Street", "west street", "12", "a direction for a name"],
  ["221 Highway 61", "highway 61", "221", "a numbered road"],
  ["12 Baker Street 4", "baker street 4", "12", "two candidates: the first, and nothing lost"],
  ["15 Wilcza 3", "15 wilcza", "3", "two candidates: the last, and nothing lost"],
  ["12 1/2 Main Street", "main street", "12 1/2", "a half"],
  ["12½ Main Street", "main street", "12 1/2", "a half in one character"],
  ["5 J. Smith Street", "j smith street", "5", "an initial behind the number"],
  ["12 Avenue A", "av a", "12", "a letter that names the street"],
  ["Avenue N 5", "av n 5", "", "a letter that names the street before a number"],
  ["PO Box 145", "po box 145", "", "a box"],
  // Romance
  ["12 rue de la Paix", "r de la paix", "12", "French"],
  ["12, rue de la Paix", "r de la paix", "12", "a comma behind the number"],
  ["12 bis rue de la Paix", "r de la paix", "12bis", "bis belongs to the number"],
  ["12ter, rue de la Paix", "r de la paix", "12ter", "ter too"],
  ["12 B rue de la Paix", "r de la paix", "12b", "a letter before rue"],
  ["12 rue du 8 mai 1945", "r du 8 mai 1945", "12", "a date with its year"],
  ["rue du 8 mai 1945", "r du 8 mai 1945", "", "a year is not a house number"],
  ["12 rue François 1er", "r francois 1er", "12", "the first king of his name"],
  ["Rua 25 de Março, 100", "r 25 de marco", "100", "Portuguese"],
  ["R. 25 de Março 100", "r 25 de marco", "100", "R. is rua"],
  ["Rua Augusta nº 100 apto 12", "r augusta", "100/12", "number and flat announced"],
  ["C/ Mayor 5, 2º B", "c mayor", "5/2b", "Spanish floor and door"],
  ["Calle Mayor, 5", "c mayor", "5", "C/ is calle"],
  ["16 de Septiembre 5", "16 de septiembre", "5", "a Spanish date"],
  ["Calle 13, 5", "c 13", "5", "a numbered street and a house"],
  ["Calle 13 5", "c 13", "5", "the same without a comma"],
  ["Via Roma n. 5", "via roma", "5", "Italian, announced"],
  ["Via Roma 5", "via roma", "5", "Italian"],
  // Others
  ["ул. Ленина, д. 5, кв. 7", "lenina", "5/7", "Russian house and flat"],
  ["Ленина 5", "lenina", "5", "Russian"],
  ["Ленина 5а кв. 7б", "lenina", "5a/7b", "Cyrillic letters of numbers"],
  ["٥/٧ شارع", "شارع", "5/7", "Arabic digits"],
  ["北京市朝阳区建国路88号", "北京市朝阳区建国路88号", "", "nothing that can be told apart"],
  ["Fő u. 5.", "fo utca", "5", "Hungarian"],
  ["Kerkstraat 12 bus 3", "kerkstr", "12/3", "Belgian box"],
  ["Storgatan 5 lgh 1101", "storgatan", "5/1101", "Swedish flat"],
  // Unsure: kept
  ["Długa 5 pod lasem", "dluga 5 pod lasem", "", "a number in the middle may be anything"],
  [["Długa 5", "2 piętro"], "dluga", "5", "a floor is not a flat"],
  [["Długa 5", "ul. Krótka 7"], "dluga krotka 7", "5", "two addresses in one"],
  [["ACME sp. z o.o.", "Długa 5"], "acme sp z o o dluga", "5", "a company on the first line"],
  ["221 B Baker Street", "b baker street", "221", "a lone letter may be an initial"],
  ["M5", "m", "5", "an ambiguous word with nothing before it is no flat"],
  ["Flat Earth Road 5", "flat earth road", "5", "a word for flats without a number"],
  ["Zamkowa 5quater", "zamkowa 5quater", "", "a suffix nobody knows"],
  // Nothing
  ["", "", "", "empty"],
  [["-", " , "], "", "", "punctuation alone"],
]

/** Numbers of houses that all differ; the spellings of each row are one number. */
const houses: string[][] = [
  ["5"],
  ["7"],
  ["57", "5\u200b7"],
  ["75"],
  ["5/7", "5 / 7", "5 m. 7", "5m7", "5, 7"],
  ["7/5"],
  ["5-7", "5 - 7", "5–7"],
  ["5 7", "5'7", "5ъ7", "5\u03387", "5_7"],
  ["5.7"],
  ["5+7"],
  ["5:7"],
  ["5/57"],
  ["55/7"],
  ["12", "012"],
  ["12a", "12 A", "12A"],
  ["12b"],
  ["12bis", "12 bis"],
  ["12ter"],
  ["12a/7", "12 a/7"],
  ["12/a7"],
  ["12/a"],
  ["1/2", "½"],
  ["12 1/2", "12½"],
  ["121/2"],
  ["12/1/2"],
  ["12-a"],
  ["5m/7", "5M lok. 7"],
  ["1"],
  ["2"],
  ["1-2"],
  ["12aa"],
  ["120"],
]

/** Streets that all differ. */
const streets: string[][] = [
  ["Długa", "ul. Długa", "ULICA DLUGA"],
  ["al. Długa", "aleja Długa", "Aleje Długa"],
  ["pl. Długa", "Plac Długa"],
  ["os. Długa"],
  ["Długa Street"],
  ["Długa Road", "Długa Rd."],
  ["Długa Lane"],
  ["Długa Avenue", "Długa Ave"],
  ["Długastr.", "Długa Straße"],
  ["Długa Wieś"],
  ["3 Maja"],
  ["3 Marca"],
  ["13 Maja"],
  ["5th Avenue"],
  ["6th Avenue"],
  ["Maja"],
]

describe("canonicalStreet", () => {
  it.each(readings)("reads %j as %j, %j: %s", (address, street, house_number) => {
    expect(key(address)).toBe(`${street} | ${house_number}`)
  })

  it("has no value where there is none", () => {
    expect(canonicalStreet(null)).toEqual({ street: "", house_number: "" })
    expect(canonicalStreet(undefined, undefined)).toEqual({ street: "", house_number: "" })
  })

  it("never takes two house numbers for the same, and knows each in every spelling", () => {
    const read = houses.map((row) => row.map((typed) => key(`Długa ${typed}`)))
    read.forEach((spellings) => expect(new Set(spellings).size).toBe(1))
    expect(new Set(read.flat()).size).toBe(houses.length)
  })

  it("never takes two house numbers in front for the same", () => {
    const numbers = houses.filter(([typed]) => !/[ ,]/.test(typed))
    const read = numbers.map(([typed]) => key(`${typed} Baker Street`))
    expect(new Set(read).size).toBe(numbers.length)
  })

  it("never takes two streets for the same, and knows each in every spelling", () => {
    const read = streets.map((row) => row.map((typed) => key(`${typed} 5/7`)))
    read.forEach((spellings) => expect(new Set(spellings).size).toBe(1))
    expect(new Set(read.flat()).size).toBe(streets.length)
  })

  it.each<[Address, Address, string]>([
    ["12 Baker Street", "12 Baker Street Flat 7", "a flat more"],
    ["Flat 7, Baker House", "7 Baker House", "a flat is not a house"],
    ["5 J. Smith Street", "5J Smith Street", "an initial is not a letter of the number"],
    ["Packstation 145", "Packstation 146", "another box"],
    ["Calle 13, 5", "Calle 5, 13", "name and number swapped"],
    [["Długa 5", "Floor 1"], ["Długa 5", "Floor 2"], "another floor"],
    [["Długa 5", "Stiege A"], ["Długa 5", "Stiege B"], "another staircase"],
    ["3 Maja 5", "5 Maja 3", "another date"],
    ["rue du 8 mai 1945", "rue du 8 mai 1944", "another year"],
    ["10 Main St N", "10 Main St S", "another end of the street"],
  ])("never takes %j for %j: %s", (one, other) => {
    expect(key(one)).not.toBe(key(other))
  })

  it.each<[Address, string, string, string, string, string]>([
    ["Długa 5, 00-950 Łódź", "Łódź", "00-950", "dluga", "5", "town and code behind a comma"],
    ["Długa 5 50-012 Łódź", "Łódź", "50-012", "dluga", "5", "behind the number"],
    ["Długa 5 50-012 Łódź", "Łódź", "", "dluga", "5", "a code that no other field has"],
    [["00-950 Łódź", "Długa 5"], "Łódź", "00-950", "dluga", "5", "in front"],
    ["Długa 5, SW1A 1AA London", "London", "sw1a1aa", "dluga", "5", "a code of letters"],
    ["Długa 5, Pałac Łódź", "Łódź", "00-950", "dluga palac", "5", "behind more of the street"],
    ["Nowa Wieś", "Wieś", "00-950", "nowa wies", "", "a name that ends with the town's"],
    [["12", "Nowa Wieś"], "Wieś", "00-950", "nowa wies", "12", "such a name behind its number"],
    [["Rynek", "Nowa Wieś"], "Wieś", "", "rynek nowa wies", "", "such a name behind another"],
  ])("reads %j in %s (%j) as %j, %j: %s", (address, city, postal_code, street, house_number) => {
    const [one, two] = typeof address === "string" ? [address, null] : address
    expect(canonicalStreet(one, two, { city, postal_code })).toEqual({ street, house_number })
  })

  it("keeps every number of an address as it was, neither dropped, split nor grown", () => {
    const pieces = [
      "5",
      "12",
      "7",
      "57",
      "2024",
      "1945",
      " ",
      " ",
      " ",
      ",",
      "/",
      "-",
      ".",
      "'",
      "½",
      "ъ",
      "\u0338",
      "#",
      "a",
      "B",
      "m",
      "m.",
      "lok.",
      "Apt",
      "Flat",
      "nr",
      "no",
      "n",
      "d.",
      "bis",
      "th",
      "Street",
      "St",
      "Długa",
      "ul.",
      "al.",
      "str.",
      "Straße",
      "Maja",
      "mai",
      "de",
      "rue",
      "Calle",
      "Box",
      "Top",
      "º",
    ]
    let seed = 1
    const random = (below: number) => (seed = (seed * 48271) % 2147483647) % below
    const numbers = (text: string) => (text.match(/\d+/g) ?? []).sort().join(" ")
    for (let round = 0; round < 20_000; round++) {
      const typed = Array.from({ length: 1 + random(9) }, () => pieces[random(pieces.length)]).join(
        ""
      )
      const { street, house_number } = canonicalStreet(typed, null, IN_BRITAIN)
      expect([typed, numbers(`${street} ${house_number}`)]).toEqual([
        typed,
        numbers(typed.replace(/½/g, " 1/2 ")),
      ])
      if (house_number) {
        expect([typed, parseHouseNumber(house_number, "gb")]).toEqual([
          typed,
          { success: true, data: house_number },
        ])
      } else {
        expect([typed, foldStreet(typed)]).toEqual([typed, street])
      }
    }
  })

  it("looks at a bounded part of what a shopper sends", () => {
    for (const piece of ["5/", "a5-", "5 ", "#5", "½", "-", "m", "ł", "5a", ",5", "\u0338"]) {
      const { street, house_number } = canonicalStreet(piece.repeat(1_000_000), null, IN_BRITAIN)
      expect(street.length + house_number.length).toBeLessThan(4_000)
    }
  })
})

describe("the fields of an entry", () => {
  it.each(readings)("find %j again by house number: %j, %j (%s)", (_, __, house_number) => {
    if (house_number) {
      expect(parseHouseNumber(house_number, "gb")).toEqual({ success: true, data: house_number })
    } else {
      expect(parseHouseNumber(house_number, "gb").success).toBe(false)
    }
  })

  it.each(readings)(
    "fold a street without number as %j is read: %j, %j (%s)",
    (address, street, number) => {
      if (!number && typeof address === "string") {
        expect(foldStreet(address)).toBe(street)
      }
      expect(foldStreet(street)).toBe(street)
    }
  )

  it("have no street where there is none", () => {
    expect(foldStreet(null)).toBe("")
    expect(foldStreet(undefined)).toBe("")
  })

  it.each([
    ["ul. Długa", "dluga", "with its kind"],
    ["3 Maja", "3 maja", "a date"],
    ["Straße des 17. Juni", "str des 17 juni", "a date inside"],
    ["17. Juni", "17 juni", "a date in German"],
    ["Rua 25 de Março", "r 25 de marco", "a date in Portuguese"],
    ["15 Pułku Ułanów", "15 pulku ulanow", "a regiment"],
    ["5th Avenue", "5th av", "an ordinal"],
    ["Calle 13", "c 13", "a number for a name"],
    ["Packstation 145", "packstation 145", "a box"],
    ["rue du 8 mai 1945", "r du 8 mai 1945", "a year"],
  ])("take %j as the street %j: %s", (raw, street) => {
    expect(parseStreet(raw)).toEqual({ success: true, data: street })
  })

  it.each([
    ["ul. Długa 5", "house_number"],
    ["Długa 5/7", "house_number"],
    ["12 Baker Street", "house_number"],
    ["12, rue de la Paix", "house_number"],
    ["Flat 7, Baker House", "house_number"],
    ["5", "house_number"],
    ["", "no letters or digits"],
    ["ul.", "no letters or digits"],
    ["---", "no letters or digits"],
  ])("refuse %j as a street: %s", (raw, issue) => {
    expect(parseStreet(raw)).toEqual({
      success: false,
      issue: expect.stringContaining(issue),
    })
  })

  it.each([
    ["5", "5", "a house"],
    [" 12 A ", "12a", "a letter by itself"],
    ["nr 5", "5", "announced"],
    ["5 m. 7", "5/7", "a flat"],
    ["5 / 7", "5/7", "blanks"],
    ["5, 7", "5/7", "a comma"],
    ["m. 7", "/7", "a flat alone"],
    ["#7", "/7", "a flat alone, by its sign"],
    ["/7", "/7", "a flat alone, as it is read"],
    [" /07b", "/7b", "a flat alone, with a zero in front"],
    ["0", "0", "there are houses 0"],
    ["0/7", "0/7", "and they have flats"],
    ["12 bis", "12bis", "a suffix"],
  ])("take %j as the house number %j: %s", (raw, number) => {
    expect(parseHouseNumber(raw, "gb")).toEqual({ success: true, data: number })
  })

  it.each(["", "-", "/", "//", "/-", "Długa", "Długa 5", "5 Długa", "3 Maja", "flat", "5th", "a"])(
    "refuse %j as a house number",
    (raw) => {
      expect(parseHouseNumber(raw, "gb")).toEqual({
        success: false,
        issue: "is not a house number such as 5, 12a or 5/7",
      })
    }
  )

  it.each([
    ["U 3, 12 High Street", "au", "high street", "12/3", "a unit before the house"],
    ["U Thong Road 5", "au", "u thong road", "5", "no unit is called Thong"],
    ["Atatürk Caddesi D 5", "tr", "ataturk cad d", "5", "no flat before the house"],
  ])(
    "take the letter of %j in %s for a flat only where one can stand",
    (raw, country, ...parts) => {
      const { street, house_number } = canonicalStreet(raw, null, { country_code: country })
      expect([street, house_number]).toEqual(parts.slice(0, 2))
    }
  )
})

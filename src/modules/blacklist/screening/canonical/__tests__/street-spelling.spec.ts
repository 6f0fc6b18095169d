import { foldStreet, canonicalStreet, streetAsTyped } from ".."

describe("streetAsTyped", () => {
  it.each<[string | null, string | null, string, string]>([
    ["ul. Długa 5/7", null, "ul. Długa", "a number behind the name"],
    ["221B Baker Street", null, "Baker Street", "a number before it"],
    ["12 Baker Street 4", null, "Baker Street 4", "a second number, which is part of the name"],
    ["Hauptstraße 12 A", null, "Hauptstraße", "a number with a letter"],
    ["Hauptstr.12", null, "Hauptstr.", "a number that is written to the name"],
    ["Długa nr 5 lok. 7", null, "Długa", "words that announce numbers"],
    ["Długa - 5", null, "Długa", "a dash before the number"],
    ["3 Maja 12", null, "3 Maja", "a number that is the name"],
    ["Al. Niepodległości", null, "Al. Niepodległości", "no number at all"],
    ["  Długa 5 ", "m. 7", "Długa", "a flat on the second line"],
    ["Długa 5, Klatka B", null, "Długa", "a note for the courier behind a comma"],
    ["Długa 5, Dom Zdrojowy", null, "Długa, Dom Zdrojowy", "more of the street behind a comma"],
    ["Flat 7", "5 Długa Street", "Długa Street", "the street on the second line"],
    ["Długa lok. 7 oficyna", null, "dluga oficyna", "a flat in the middle: as it is compared"],
    ["5/7", null, "", "nothing but a number"],
    [null, null, "", "nothing"],
    ["", "", "", "blanks"],
  ])("of %j and %j is %j: %s", (address_1, address_2, typed) => {
    expect(streetAsTyped(address_1, address_2)).toBe(typed)
    expect(foldStreet(typed)).toBe(canonicalStreet(address_1, address_2).street)
  })

  it.each<[string, string | null, string, string, string]>([
    ["151c", null, " Pogórska Wola ", "Pogórska Wola", "a place without streets is its town"],
    ["5", "ul. Długa", "Łódź", "ul. Długa", "a street that a later line names is no town"],
    ["Długa 5", "Łódź", "Łódź", "Długa", "the town once more"],
  ])("of %j and %j in %s is %j: %s", (address_1, address_2, city, typed) => {
    expect(streetAsTyped(address_1, address_2, { city })).toBe(typed)
    expect(foldStreet(typed)).toBe(canonicalStreet(address_1, address_2, { city }).street)
  })

  it("is the canonical form of lines that are longer together than one may be", () => {
    const lines = ["Długa", "Krótka"].map((name) => `${name} ${"x".repeat(450)} 5`)
    expect(streetAsTyped(lines[0], lines[1])).toBe(canonicalStreet(lines[0], lines[1]).street)
  })
})

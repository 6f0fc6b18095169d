import {
  canonicalCountry,
  canonicalPostalCode,
  canonicalText,
  parseCountry,
  parsePostalCode,
  parseText,
} from ".."
import { asciiDigits, foldLetters } from "../characters"

describe("canonicalText", () => {
  it.each([
    ["Wrocław", "WROCLAW", "accents and case"],
    ["Łódź", "lodz", "letters with a stroke"],
    ["Ørsted", "Orsted", "Danish"],
    ["Straße", "STRASSE", "the German sharp s"],
    ["Þór Æsir", "thor aesir", "Icelandic"],
    ["İstanbul", "istanbul", "the Turkish dotted I"],
    ["Işık", "isik", "the Turkish dotless i"],
    ["Əliyev", "Eliyev", "the Azerbaijani schwa"],
    ["Nguyễn", "Nguyen", "two accents on a letter"],
    ["e\u0301", "\u00e9", "combining and composed"],
    ["Ｗｒｏｃｌａｗ", "Wroclaw", "full width"],
    ["ﬁ", "fi", "a ligature"],
    ["𝐉𝐚𝐧", "Jan", "mathematical letters"],
    ["Москва", "Moskva", "Cyrillic"],
    ["Алёна", "Алена", "the Russian ё people write as е"],
    ["Объезд", "Obezd", "hard and soft signs"],
    ["Αθήνα", "athina", "Greek"],
    ["مُحَمَّد", "محمد", "Arabic with and without vowels"],
    ["أحمد", "احمد", "Arabic with and without hamza"],
    ["محمـــد", "محمد", "Arabic stretched"],
    ["שָׁלוֹם", "שלום", "Hebrew with and without points"],
    ["ｶﾞ", "ガ", "half-width kana"],
    ["٣", "3", "Arabic digits"],
    ["  Jan   Maria ", "jan maria", "repeated blanks"],
    ["Jan\u00a0\tMaria", "Jan Maria", "any blank"],
    ["Wro\u00adc\u200blaw", "Wroclaw", "invisible characters"],
    ["Jean-Luc", "Jean Luc", "a hyphen is a blank"],
    ["Jean–Luc", "Jean‑Luc", "any dash"],
    ["ACME, Sp. z o.o.", "acme sp z o o", "any punctuation is a blank"],
    ["O'Brien", "OBrien", "an apostrophe is nothing"],
    ["O’Brien", "O`Brien", "any apostrophe"],
    ["Oʼ Brien", "O Brien", "an apostrophe and a blank is a blank"],
    ["Gal·la", "Galla", "the Catalan dot inside a letter"],
    ["Jan 😀", "jan", "a symbol beside letters"],
    ["👍🏽", "👍", "a skin tone is an accent"],
  ])("takes %j and %j for the same: %s", (one, other) => {
    expect(canonicalText(one)).not.toBe("")
    expect(canonicalText(one)).toBe(canonicalText(other))
  })

  it.each([
    ["Jean Luc", "Jeanluc", "a blank counts"],
    ["O Brien", "OBrien", "a blank is not an apostrophe"],
    ["Müller", "Mueller", "an umlaut is an accent, not an e"],
    ["王", "汪", "Chinese homophones are different names"],
    ["か", "が", "a voiced kana is another letter"],
    ["की", "का", "an Indic vowel is a letter"],
    ["محمد", "مهمد", "Arabic letters alike in Latin"],
    ["😀", "😡", "different symbols"],
    ["Jan", "Jana", "a letter more"],
  ])("never takes %j for %j: %s", (one, other) => {
    expect(canonicalText(one)).not.toBe("")
    expect(canonicalText(one)).not.toBe(canonicalText(other))
  })

  it.each([
    null,
    undefined,
    "",
    "  ",
    "-",
    "...",
    "'",
    "´",
    "\u200b",
    "\u0000",
    "\ud800",
    "+",
    "_",
  ])("has no value for %j", (raw) => {
    expect(canonicalText(raw)).toBe("")
  })

  it("keeps a text of symbols as a value of its own", () => {
    expect(canonicalText(" 😀!")).toBe("😀")
  })

  it("looks at a bounded part of what a shopper sends", () => {
    expect(canonicalText("ł".repeat(1_000_000))).toHaveLength(500)
    expect(canonicalText(`${" ".repeat(10_000)}Jan`)).toBe("jan")
  })

  it("folds what is folded to itself, for every letter there is", () => {
    const changed: string[] = []
    for (let point = 0x20; point < 0x323b0; point++) {
      const once = canonicalText(`a${String.fromCodePoint(point)}a`)
      if (canonicalText(once) !== once) {
        changed.push(point.toString(16))
      }
    }
    expect(changed).toEqual([])
  })

  it("never drops a letter that makes a difference", () => {
    const dropped: string[] = []
    for (let point = 0x20; point < 0x323b0; point++) {
      const letter = String.fromCodePoint(point)
      // Arabic has code points for its vowel signs alone, and calls them letters.
      const value =
        /[\p{Ll}\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(letter) && !/[\ufb50-\ufefc]/.test(letter)
      if (value && canonicalText(letter) === "") {
        dropped.push(letter)
      }
    }
    // Signs that say how the letter before them sounds.
    expect(dropped.join("")).toBe("ЪЬъьӀӏ")
  })
})

describe("parseText", () => {
  it("reads what has letters and refuses what has none", () => {
    expect(parseText(" Łódź ")).toEqual({ success: true, data: "lodz" })
    expect(parseText("--")).toEqual({ success: false, issue: "has no letters or digits" })
  })
})

describe("asciiDigits", () => {
  it("knows the value of every decimal digit there is", () => {
    const digits: number[] = []
    for (let point = 0; point < 0x20000; point++) {
      if (/\p{Nd}/u.test(String.fromCodePoint(point))) {
        digits.push(point)
      }
    }
    const values = digits.map((point) => asciiDigits(String.fromCodePoint(point)))
    // Every script has all ten, so listed by code point they count through again and again.
    expect(values).toEqual(digits.map((_, index) => String(index % 10)))
    expect(foldLetters("𝟘𝟙𝟡")).toBe("019")
  })
})

describe("canonicalPostalCode", () => {
  it.each<[string | null | undefined, string, string]>([
    ["50-123", "50123", "Polish"],
    [" sw1a 1aa ", "SW1A1AA", "British"],
    ["〒150-0001", "1500001", "Japanese"],
    ["１５０－０００１", "1500001", "full width"],
    ["١٢٣٤٥", "12345", "Arabic digits"],
    ["D-01067", "01067", "leading zeros stay, the country goes"],
    ["-", "", "nothing"],
    [null, "", "nothing"],
    [undefined, "", "nothing"],
  ])("folds %j to %j: %s", (raw, code) => {
    expect(canonicalPostalCode(raw)).toBe(code)
    expect(canonicalPostalCode(code)).toBe(code)
  })

  it("refuses a code nothing is left of", () => {
    expect(parsePostalCode("50-123")).toEqual({ success: true, data: "50123" })
    expect(parsePostalCode(" - ")).toEqual({ success: false, issue: "has no letters or digits" })
  })
})

describe("country", () => {
  it.each([
    [" PL ", "pl"],
    ["ＰＬ", "pl"],
    ["zz", "zz"],
    ["Poland", ""],
    ["p", ""],
    ["p1", ""],
    ["", ""],
    [null, ""],
    [undefined, ""],
    ["x".repeat(1_000_000), ""],
  ])("folds %p to %j", (raw, code) => {
    expect(canonicalCountry(raw)).toBe(code)
  })

  it.each(["pl", "PL", "gb", "us", "xk", "aq", "ax"])("reads %s", (raw) => {
    expect(parseCountry(raw)).toEqual({ success: true, data: raw.toLowerCase() })
  })

  it.each(["", "zz", "uk", "eu", "an", "su", "POL", "616", "Poland"])("refuses %j", (raw) => {
    expect(parseCountry(raw)).toEqual({
      success: false,
      issue: "is not a two-letter country code of ISO 3166-1",
    })
  })

  it("knows the 249 countries of ISO 3166-1 and Kosovo", () => {
    const letters = [..."abcdefghijklmnopqrstuvwxyz"]
    const known = letters.flatMap((a) => letters.filter((b) => parseCountry(a + b).success))
    expect(known).toHaveLength(250)
  })
})

import i18next from "i18next"
import resources from "../../../../i18n"
import type { CheckReason } from "../../../../../types"
import { countText } from "../reason"

const i18n = i18next.createInstance()

beforeAll(() =>
  i18n.init({ lng: "en", resources, ns: ["blacklist"], interpolation: { escapeValue: false } })
)

describe("how often it was, in words", () => {
  it.each<[CheckReason["detail"], string, string]>([
    [{ count: 7, limit: 3 }, "7 before this one, 3 permitted", "Przed tym: 7, dozwolone: 3"],
    [
      { count: 100, limit: 3, count_is_floor: true },
      "More than 100 before this one, 3 permitted",
      "Przed tym: ponad 100, dozwolone: 3",
    ],
    [
      { count: 3, limit: 3, count_is_floor: true },
      "At least 3 before this one, 3 permitted",
      "Przed tym: co najmniej 3, dozwolone: 3",
    ],
    [
      { count: 4, limit: 3, distinct: "email" },
      "4 before this one, 3 permitted (only different e-mails)",
      "Przed tym: 4, dozwolone: 3 (tylko różne adresy e-mail)",
    ],
    [
      { count: 100, limit: 3, count_is_floor: true, distinct: "ip" },
      "More than 100 before this one, 3 permitted (only different IP addresses)",
      "Przed tym: ponad 100, dozwolone: 3 (tylko różne adresy IP)",
    ],
    [
      { count: 4, limit: 3, distinct: "card" },
      "4 before this one, 3 permitted",
      "Przed tym: 4, dozwolone: 3",
    ],
  ])("%j: %s", (detail, en, pl) => {
    expect(countText(i18n.getFixedT("en", "blacklist"), detail)).toBe(en)
    expect(countText(i18n.getFixedT("pl", "blacklist"), detail)).toBe(pl)
  })

  it("is nothing where nothing was counted", () => {
    const t = i18n.getFixedT("en", "blacklist")
    expect([countText(t, {}), countText(t, { count: 3 })]).toEqual([undefined, undefined])
  })
})

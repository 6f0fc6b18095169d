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
    [{ count: 7, limit: 3 }, "Counted 7, limit 3", "Policzono 7, limit 3"],
    [
      { count: 100, limit: 3, count_is_floor: true },
      "Counted more than 100, limit 3",
      "Policzono więcej niż 100, limit 3",
    ],
    [
      { count: 3, limit: 3, count_is_floor: true },
      "Counted at least 3, limit 3",
      "Policzono co najmniej 3, limit 3",
    ],
    [
      { count: 4, limit: 3, distinct: "email" },
      "Counted 4, limit 3 (only different e-mails)",
      "Policzono 4, limit 3 (tylko różne adresy e-mail)",
    ],
    [
      { count: 100, limit: 3, count_is_floor: true, distinct: "ip" },
      "Counted more than 100, limit 3 (only different IP addresses)",
      "Policzono więcej niż 100, limit 3 (tylko różne adresy IP)",
    ],
    [{ count: 4, limit: 3, distinct: "card" }, "Counted 4, limit 3", "Policzono 4, limit 3"],
  ])("%j: %s", (detail, en, pl) => {
    expect(countText(i18n.getFixedT("en", "blacklist"), detail)).toBe(en)
    expect(countText(i18n.getFixedT("pl", "blacklist"), detail)).toBe(pl)
  })

  it("is nothing where nothing was counted", () => {
    const t = i18n.getFixedT("en", "blacklist")
    expect([countText(t, {}), countText(t, { count: 3 })]).toEqual([undefined, undefined])
  })
})

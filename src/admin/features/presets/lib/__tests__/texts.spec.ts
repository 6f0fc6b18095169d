import { PRESETS } from "../../../../../modules/blacklist/presets"
import texts from "../../../../i18n"

const LANGUAGES = Object.entries(texts)

describe.each(LANGUAGES)("the texts of presets in %s", (_, { blacklist }) => {
  const { presets } = blacklist

  it("are there for each of them, and for all that it creates", () => {
    expect(
      Object.entries(presets.all).map(([id, { pieces }]) => [id, Object.keys(pieces).length])
    ).toEqual(PRESETS.map(({ id, creates }) => [id, creates.length]))
  })

  it("name the numbers of the rules", () => {
    const all: Record<string, { pieces: Record<string, string> }> = presets.all
    for (const { id, creates } of PRESETS) {
      for (const [index, { kind, definition }] of creates.entries()) {
        if (kind === "check") continue
        const text = all[id].pieces[index]
        const limit = kind === "auto_rule" ? definition.limit : definition.permitted_strikes
        // One of something is told without a number.
        if (limit > 1) expect([text, text.includes(`${limit} `)]).toEqual([text, true])
      }
    }
  })
})

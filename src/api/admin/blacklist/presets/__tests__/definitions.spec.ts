import { PRESETS } from "../../../../../modules/blacklist/presets"
import { PRESET_AUDIENCES, PRESET_KINDS } from "../../../../../types"
import { newAutoRule } from "../../../../../workflows/rules/steps/auto-rules"
import { newManualRule } from "../../../../../workflows/rules/steps/manual-rules"
import { CreateAutoRuleSchema } from "../../auto-rules/auto-rules"
import { CreateManualRuleSchema } from "../../manual-rules/manual-rules"
import { ChecksSchema } from "../../settings/checks-schema"

const PIECES = PRESETS.flatMap(({ id, creates }) =>
  creates.map((piece) => [`${id}: ${piece.definition.name}`, piece] as const)
)

describe("presets", () => {
  it("there is one for each kind of store, and each has an id and a name of its own", () => {
    expect(PRESETS.map((preset) => preset.for).sort()).toEqual([...PRESET_AUDIENCES].sort())
    expect(new Set(PRESETS.map(({ id }) => id)).size).toBe(PRESETS.length)
    expect(new Set(PRESETS.map(({ name }) => name)).size).toBe(PRESETS.length)
    expect(new Set(PIECES.map(([, { kind }]) => kind))).toEqual(new Set(PRESET_KINDS))
  })

  it.each(PRESETS.map((preset) => [preset.id, preset] as const))(
    "%s says what it is for, and creates something",
    (id, { name, explanation, creates }) => {
      expect(id).toMatch(/^[a-z]+(_[a-z]+)*$/)
      expect(name.length).toBeGreaterThan(5)
      expect(explanation.length).toBeGreaterThan(50)
      expect(creates.length).toBeGreaterThan(1)
    }
  )

  it("nothing is in two of them, so that they can be applied together", () => {
    const names = PIECES.map(([, { definition }]) => definition.name)
    expect(new Set(names).size).toBe(names.length)
    const compared = PIECES.map(
      ([
        ,
        {
          kind,
          definition: { name, ...fields },
        },
      ]) => JSON.stringify(kind === "check" ? [kind, name] : [kind, fields])
    )
    expect(new Set(compared).size).toBe(compared.length)
  })

  it.each(PIECES)("%s is what the API takes", (_, piece) => {
    if (piece.kind === "check") {
      const { name, ...fields } = piece.definition
      const given = { [name]: { ...fields, enabled: true, mode: "monitor" } }
      expect(ChecksSchema.parse(given)).toEqual(given)
    } else if (piece.kind === "auto_rule") {
      expect(CreateAutoRuleSchema.parse(piece.definition)).toEqual(piece.definition)
      expect(newAutoRule(piece.definition)).toMatchObject(piece.definition)
    } else {
      expect(CreateManualRuleSchema.parse(piece.definition)).toEqual(piece.definition)
      expect(newManualRule(piece.definition)).toMatchObject(piece.definition)
    }
  })

  it.each(PIECES)("%s gives its reason, leaves the mode open and bans nobody", (_, piece) => {
    expect(piece.reason.length).toBeGreaterThan(50)
    expect(piece.definition).not.toHaveProperty("mode")
    expect(piece.definition).not.toHaveProperty("enabled")
    expect(["flag", "refuse"]).toContain(piece.definition.action)
  })

  it.each(PIECES)("%s says the number in its name", (_, { kind, definition }) => {
    if (kind === "auto_rule") expect(definition.name).toContain(`${definition.limit} `)
    if (kind === "manual_rule")
      expect(definition.name).toContain(`${definition.permitted_strikes} `)
    expect(definition.name).not.toBe("")
  })
})

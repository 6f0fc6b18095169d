import fc from "fast-check"
import { delimiterOf, readCsv } from "../utils/read-csv"
import { CSV_HEADER, csvRow } from "../utils/csv-row"
import { fromInertCell, toInertCell } from "../utils/inert-cell"
import { all } from "./support"

/** What a spreadsheet looks at: the first character that it does not skip. */
const RUNS = /^\s*[=+\-@]|^[\t\r]/

const tricky = fc
  .array(fc.constantFrom("'", "=", "+", "-", "@", "\t", "\r", "\n", " ", '"', ",", ";", "a", "ż"), {
    maxLength: 8,
  })
  .map((characters) => characters.join(""))

describe("a cell", () => {
  it.each([
    ["=1+1", "'=1+1"],
    ["+48600700800", "'+48600700800"],
    ["-1", "'-1"],
    ["@spam.example", "'@spam.example"],
    [" =1+1", "' =1+1"],
    ["\tx", "'\tx"],
    ["\rx", "'\rx"],
    ["'=1+1", "''=1+1"],
    ["'t Hart", "'t Hart"],
    ["a=1", "a=1"],
  ])("of %j is written as %j", (value, cell) => {
    expect(toInertCell(value)).toBe(cell)
    expect(fromInertCell(cell)).toBe(value)
  })

  it("runs nowhere, and comes back as the value it was", () => {
    fc.assert(
      fc.property(tricky, (value) => {
        expect(toInertCell(value)).not.toMatch(RUNS)
        expect(fromInertCell(toInertCell(value))).toBe(value)
      })
    )
  })
})

describe("a row", () => {
  it("comes back as the entry it was", async () => {
    await fc.assert(
      fc.asyncProperty(tricky, tricky, async (city, reason) => {
        fc.pre(city.trim() !== "" && reason.trim() !== "")
        const entry = {
          conditions: { city, phone: "+48600700800" },
          action: "flag",
          mode: "monitor",
          reason,
          active: false,
          expires_at: "2027-01-01T00:00:00.000Z",
        }
        const text = (CSV_HEADER + csvRow(entry)).slice(1)
        expect(delimiterOf(text.split("\r\n")[0])).toBe(",")
        const { conditions, ...others } = entry
        expect(await all(readCsv([text], ","))).toEqual([
          { row: 2, values: { ...conditions, ...others, active: "false" } },
        ])
      }),
      { numRuns: 200 }
    )
  })

  it("writes nothing for what an entry does not have", () => {
    const entry = {
      conditions: { email: "jan@x.pl" },
      ...{ action: "block", mode: "enforce", reason: null, active: true, expires_at: null },
    }
    expect(csvRow(entry)).toBe(`jan@x.pl${",".repeat(15)},block,enforce,,true,\r\n`)
  })
})

import { readJson } from "../utils/read-json"
import { all, brief, piecesOf } from "./support"

const read = (text: string, size = 1000) => all(readJson(piecesOf(text, size)))

describe("a JSON file", () => {
  it.each([
    [
      "an array",
      '[\n{"email":"a@x.pl"},\n{"conditions":{"city":"Kra{k\\"ów]"},"reason":null}\n]\n',
    ],
    [
      "an object with the array",
      '{"count":2,\n"entries":[{"email":"a@x.pl"},\n{"conditions":{"city":"Kra{k\\"ów]"}}],"limit":[{"x":1}]}',
    ],
    [
      "an object a line",
      '\n{"email":"a@x.pl"}\n{"conditions":{"city":"Kra{k\\"ów]"}}\n{"type":"metadata","size":2}\n',
    ],
  ])("is %s, in pieces of any size", async (_, text) => {
    for (const size of [1, 2, 3, 10, 1000]) {
      expect(brief(await read(text, size))).toEqual([
        [2, { email: "a@x.pl" }],
        [3, { city: 'Kra{k"ów]' }],
      ])
    }
  })

  it("is what Spamhaus publishes", async () => {
    const text =
      '{"cidr":"198.51.100.0/24","sblid":"SBL256894","rir":"apnic"}\n' +
      '{"cidr":"203.0.113.7/32","sblid":"SBL1","rir":"ripencc"}\n' +
      '{"type":"metadata","timestamp":1764230400,"size":1,"records":2,"copyright":"(c)"}\n'
    expect(brief(await read(text))).toEqual([
      [1, { ip_range: "198.51.100.0/24" }],
      [2, { ip: "203.0.113.7" }],
    ])
  })

  it("is an array of values", async () => {
    expect(brief(await read('["a@x.pl",\n "203.0.113.7", "", "a\\"b"]'))).toEqual([
      [1, { email: "a@x.pl" }],
      [2, { ip: "203.0.113.7" }],
      [2, expect.stringContaining("no e-mail")],
    ])
  })

  it("is a list of entries that was saved: what nobody can set is left out", async () => {
    const entry = {
      ...{ id: "blent_1", conditions: { ip: "203.0.113.7" }, action: "flag", active: false },
      ...{ source: "manual", hit_count: 3, created_at: "2026-01-01T00:00:00Z", expires_at: null },
    }
    expect(brief(await read(JSON.stringify({ entries: [entry], count: 1 })))).toEqual([
      [1, { ip: "203.0.113.7", action: "flag", active: false }],
    ])
  })

  it("says which row is none, and reads the others", async () => {
    expect(
      brief(await read('[{"email":},\n{"conditions":"x"},\n{"email":"a@x.pl","x":1}]'))
    ).toEqual([
      [1, "is no valid JSON"],
      [2, "conditions must be an object"],
      [3, { email: "a@x.pl", x: 1 }],
    ])
  })

  it.each([
    ["an array that ends too early", '[{"email":"a@x.pl"},\n', "ends inside its array"],
    ["an object that ends too early", '[\n{"email":"a@x.pl"', "begins in line 2"],
    ["numbers", "[\n1, 2]", "line 2 holds"],
    ["text after it", '{"email":"a@x.pl"}\nx', "line 2 holds"],
    ["an endless string", `{"email":"${"x".repeat(200_000)}`, "begins in line 1"],
  ])("with %s cannot be read", async (_, text, message) => {
    await expect(read(text, 65_536)).rejects.toMatchObject({
      name: "UnreadableFile",
      message: expect.stringContaining(message),
    })
  })
})

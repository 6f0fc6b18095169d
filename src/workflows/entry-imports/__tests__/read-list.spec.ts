import type { ListedField } from "../../../types"
import { readList, valueInLine } from "../utils/read-list"
import { readListValue } from "../utils/list-value"
import { all, brief, piecesOf } from "./support"

describe("a line of a list", () => {
  it.each([
    ["", ""],
    ["   ", ""],
    ["spam.example", "spam.example"],
    ["  spam.example\t", "spam.example"],
    ["# comment", ""],
    ["  # comment", ""],
    ["#comment", ""],
    ["; comment", ""],
    ["// comment", ""],
    ["203.0.113.0/24 ; SBL1", "203.0.113.0/24"],
    ["203.0.113.0/24\t;SBL1", "203.0.113.0/24"],
    ["203.0.113.7 # somebody", "203.0.113.7"],
    ["203.0.113.7\t#somebody", "203.0.113.7"],
    // Of a value: neither stands at the start or after a blank.
    ["a#b@spam.example", "a#b@spam.example"],
    ["a;b", "a;b"],
    ["203.0.113.7 - 203.0.113.9", "203.0.113.7 - 203.0.113.9"],
    ["ExitNode 0011BD2485AD45D984EC4159C88FC066E5E3300E", ""],
    ["Published 2026-11-27 10:00:00", ""],
    ["LastStatus 2026-11-27 11:00:00", ""],
    ["ExitAddress 198.51.100.4 2026-11-27 11:30:00", "198.51.100.4"],
    ["@type tordnsel 1.0", ""],
    ["published.example", "published.example"],
  ])("%j holds %j", (line, value) => expect(valueInLine(line)).toBe(value))
})

describe("a value of a list", () => {
  it.each<[string, ListedField | undefined, ListedField, string]>([
    ["jan@spam.example", undefined, "email", "jan@spam.example"],
    ["@spam.example", undefined, "email_domain", "@spam.example"],
    ["spam.example", undefined, "email_domain", "spam.example"],
    ["mail.żółw.pl", undefined, "email_domain", "mail.żółw.pl"],
    ["203.0.113.7", undefined, "ip", "203.0.113.7"],
    ["203.0.113.7/32", undefined, "ip", "203.0.113.7"],
    ["2001:db8::7/128", undefined, "ip", "2001:db8::7"],
    ["2001:db8::7/32", undefined, "ip_range", "2001:db8::7/32"],
    ["2001:db8::7", undefined, "ip", "2001:db8::7"],
    ["203.0.113.0/24", undefined, "ip_range", "203.0.113.0/24"],
    ["203.0.113.0-203.0.113.9", undefined, "ip_range", "203.0.113.0-203.0.113.9"],
    ["+48 600 700 800", undefined, "phone", "+48 600 700 800"],
    ["0048600700800", undefined, "phone", "0048600700800"],
    ["203.0.113.7", "ip_range", "ip", "203.0.113.7"],
    ["203.0.113.7/32", "ip", "ip", "203.0.113.7"],
    ["600700800", "phone", "phone", "600700800"],
    ["203.0.113.0/24", "ip", "ip", "203.0.113.0/24"],
    ["nonsense", "email", "email", "nonsense"],
  ])("%s of the type %s is %s", (given, type, field, value) =>
    expect(readListValue(given, type)).toEqual({ success: true, field, value })
  )

  it.each([
    ["600700800", "more than one thing"],
    ["600 700 800", "more than one thing"],
    ["12345", "more than one thing"],
    ["spam", "no e-mail address"],
    ["http://spam.example/", "is not a range"],
  ])("%s is nothing by itself", (given, message) => {
    const reading = readListValue(given)
    if (reading.success) expect(["ip_range"]).toContain(reading.field)
    else expect(reading.message).toContain(message)
  })
})

describe("a list", () => {
  it("as Spamhaus writes DROP", async () => {
    const drop = [
      "; Spamhaus DROP List 2026/11/27 - (c) 2026 The Spamhaus Project",
      "; https://www.spamhaus.org/drop/drop.txt",
      "198.51.100.0/24 ; SBL256894",
      "203.0.113.0/25 ; SBL434604",
      "",
    ].join("\r\n")
    expect(brief(await all(readList([drop])))).toEqual([
      [3, { ip_range: "198.51.100.0/24" }],
      [4, { ip_range: "203.0.113.0/25" }],
    ])
  })

  it("as FireHOL writes a netset: addresses and networks", async () => {
    const netset = "#\n# firehol_level2\n#\n\n198.51.100.4\n203.0.113.0/24\n"
    for (const type of [undefined, "ip_range", "ip"] as const) {
      const [one] = brief(await all(readList([netset], type)))
      expect(one).toEqual([5, { ip: "198.51.100.4" }])
    }
    expect(brief(await all(readList([netset], "ip_range")))).toEqual([
      [5, { ip: "198.51.100.4" }],
      [6, { ip_range: "203.0.113.0/24" }],
    ])
  })

  it("as the Tor project writes its exits, in both ways", async () => {
    const addresses =
      "ExitNode 00AA\nPublished 2026-11-27 10:00:00\nLastStatus 2026-11-27 11:00:00\n" +
      "ExitAddress 198.51.100.4 2026-11-27 11:30:00\nExitAddress 2001:db8::4 2026-11-27 11:30:00\n"
    expect(brief(await all(readList([addresses])))).toEqual([
      [4, { ip: "198.51.100.4" }],
      [5, { ip: "2001:db8::4" }],
    ])
    expect(brief(await all(readList(["198.51.100.4\n203.0.113.9"])))).toEqual([
      [1, { ip: "198.51.100.4" }],
      [2, { ip: "203.0.113.9" }],
    ])
  })

  it("comes in pieces, whatever ends its lines", async () => {
    for (const end of ["\n", "\r\n", "\r"]) {
      const text = ["mailinator.example", "", "# x", "600700800", "trash.example"].join(end)
      for (const size of [1, 2, 3, 7, 1000]) {
        expect(brief(await all(readList(piecesOf(text, size))))).toEqual([
          [1, { email_domain: "mailinator.example" }],
          [4, expect.stringContaining("more than one thing")],
          [5, { email_domain: "trash.example" }],
        ])
      }
    }
  })

  it("without line ends is not read into memory", async () => {
    const endless = Array.from({ length: 200 }, () => "x".repeat(1000))
    await expect(all(readList(endless))).rejects.toMatchObject({
      name: "UnreadableFile",
      message: expect.stringContaining("line 1"),
    })
  })
})

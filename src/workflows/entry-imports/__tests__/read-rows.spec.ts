import fs from "node:fs"
import os from "node:os"
import path from "node:path"
import type { ImportFormat } from "../../../types"
import { encodingOf } from "../utils/decode"
import { formatOf, readRows } from "../utils/read-rows"
import { all, brief } from "./support"

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "read-rows-"))
const file = path.join(folder, "file")
afterAll(() => fs.rmSync(folder, { recursive: true }))

/** `city` and a name in the code page of Central Europe, and in that of Western Europe. */
const bytes = (...parts: (string | number)[]) =>
  Buffer.concat(
    parts.map((part) => (typeof part === "number" ? Buffer.from([part]) : Buffer.from(part)))
  )

const utf16 = (text: string, bigEndian = false) => {
  const buffer = Buffer.from(`\uFEFF${text}`, "utf16le")
  return bigEndian ? buffer.swap16() : buffer
}

const TEXT = "city;reason\nŁódź;Ż\n"
const ROW = [2, { city: "Łódź", reason: "Ż" }]

describe("a file", () => {
  it.each<[string, Buffer, string, unknown]>([
    ["UTF-8", Buffer.from(TEXT), "utf-8", ROW],
    ["UTF-8 with its mark", Buffer.from(`\uFEFF${TEXT}`), "utf-8", ROW],
    ["UTF-16", utf16(TEXT), "utf-16le", ROW],
    ["UTF-16 of the other order", utf16(TEXT, true), "utf-16be", ROW],
    [
      "Windows-1250",
      bytes("city;reason\n", 0xa3, 0xf3, "d", 0x9f, ";", 0xaf, "\n"),
      "windows-1250",
      ROW,
    ],
    [
      "Windows-1252",
      bytes("city;reason\nM", 0xfc, "nchen;Gar", 0xe7, "on\n"),
      "windows-1252",
      [2, { city: "München", reason: "Garçon" }],
    ],
  ])("in %s is read", async (_, content, encoding, row) => {
    fs.writeFileSync(file, content)
    expect(await encodingOf(file)).toBe(encoding)
    expect(brief(await all(readRows({ path: file })))).toEqual([row])
  })

  it("whose letters are cut by the pieces it comes in is read", async () => {
    fs.writeFileSync(file, `reason\n${`a${"ż".repeat(40)}\n`.repeat(4000)}`)
    const rows = await all(readRows({ path: file }))
    expect(rows).toHaveLength(4000)
    expect(new Set(rows.map((row) => ("values" in row ? row.values.reason : "")))).toEqual(
      new Set([`a${"ż".repeat(40)}`])
    )
  })

  it.each<[string, string, string, ImportFormat]>([
    ["[", "x.csv", "an array", "json"],
    ['\n {"cidr"', "", "an object a line", "json"],
    ["email,city\n", "x.txt", "a header", "csv"],
    ["jan@x.pl,ola@x.pl\n", "x.CSV", "the ending of its name", "csv"],
    ["spam.example\n", "x.txt", "neither", "list"],
    ["; DROP\n", "", "a comment", "list"],
  ])("%j called %s is told by %s", (start, name, _, format) =>
    expect(formatOf(start, name)).toBe(format)
  )

  it.each<[string, Buffer | string, ImportFormat | undefined, string]>([
    ["empty", "", undefined, "is empty"],
    ["blank", "\n\n", undefined, "is empty"],
    ["binary", bytes("GIF89a", 0, 1, 2), undefined, "is not text"],
    ["of numbers far in", bytes("a".repeat(100_000), 0), undefined, "is not text"],
    ["an archive", bytes("PK", 3, 4, 20, 0), undefined, "save it as CSV"],
    ["without a header", "jan@x.pl\n", "csv", "has no header"],
  ])("that is %s is refused", async (_, content, format, message) => {
    fs.writeFileSync(file, content)
    await expect(all(readRows({ path: file, format }))).rejects.toMatchObject({
      name: "UnreadableFile",
      message: expect.stringContaining(message),
    })
  })
})

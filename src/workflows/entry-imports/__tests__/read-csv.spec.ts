import { delimiterOf, readCsv } from "../utils/read-csv"
import { all, brief, piecesOf } from "./support"

const read = (text: string, size = 1000) => {
  const delimiter = delimiterOf(text.split(/[\r\n]/)[0])
  if (!delimiter) throw new Error("no header")
  return all(readCsv(piecesOf(text, size), delimiter))
}

describe("the delimiter", () => {
  it.each([
    ["email,reason", ","],
    ["email;reason", ";"],
    ["email\treason", "\t"],
    ["email", ","],
    ['"email";"last_name"', ";"],
    ["E-MAIL; Last Name ;reason", ";"],
    ["conditions.email,active", ","],
    ["jan@spam.example,ola@spam.example", null],
    ["", null],
  ])("of %j is %j", (header, delimiter) => expect(delimiterOf(header)).toBe(delimiter))
})

describe("a CSV file", () => {
  it("has its columns in any order and case", async () => {
    const text =
      'Reason;EMAIL;Last name\r\n"He said ""no""; twice";jan@x.pl;Kowalski\r\n;ola@x.pl;\r\n'
    for (const size of [1, 5, 1000]) {
      expect(brief(await read(text, size))).toEqual([
        [2, { reason: 'He said "no"; twice', email: "jan@x.pl", last_name: "Kowalski" }],
        [3, { email: "ola@x.pl" }],
      ])
    }
  })

  it.each(["\n", "\r\n", "\r"])(
    "counts lines ending with %j, those inside quotes, too",
    async (end) => {
      const lines = [
        "email,reason",
        'a@x.pl,"one',
        "",
        'three"',
        "",
        "b@x.pl,two",
        'c@x.pl,"x',
        'y"',
        "d@x.pl,z",
      ]
      const rows = brief(await read(lines.join(end)))
      expect(rows.map(([row]) => row)).toEqual([2, 6, 7, 9])
      expect(rows[0][1]).toEqual({ email: "a@x.pl", reason: ["one", "", "three"].join(end) })
    }
  )

  it("may have empty rows, and quotes inside a cell", async () => {
    expect(brief(await read('email,company\n,\n , \na@x.pl,The "Best" Ltd\n'))).toEqual([
      [4, { email: "a@x.pl", company: 'The "Best" Ltd' }],
    ])
  })

  it("says which row has too many cells or too few", async () => {
    expect(brief(await read("email,city\na@x.pl\nb@x.pl,c,d\nc@x.pl,d,\n"))).toEqual([
      [2, "has 1 cells where the header has 2"],
      [3, "has a value in a column without a name"],
      [4, { email: "c@x.pl", city: "d" }],
    ])
  })

  it("takes the apostrophe off that kept a cell from being run", async () => {
    expect(brief(await read("phone,reason\n'+48600700800,''=1+1\n"))).toEqual([
      [2, { phone: "+48600700800", reason: "'=1+1" }],
    ])
  })

  it.each([
    ["a misspelt column", "emial,city\n", 'column "emial"'],
    ["a value for a column", "city,jan@x.pl\n", 'column "no. 2"'],
    ["a column twice", "email,city,Email\n", 'column "email" twice'],
    ["an open quote", 'email,city\na@x.pl,"Kra\nb@x.pl,c\n', "never closed: it begins in line 2"],
    [
      "an open quote in a long file",
      `email,city\na@x.pl,b\nb@x.pl,"Kra\n${"c@x.pl,d\n".repeat(20_000)}`,
      "never closed: it begins in line 3",
    ],
  ])("with %s cannot be read", async (_, text, message) => {
    await expect(read(text, 65_536)).rejects.toMatchObject({
      name: "UnreadableFile",
      message: expect.stringContaining(message),
    })
  })
})

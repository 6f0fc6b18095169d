import { idOrIds, listParams, momentRange } from "../schema"

describe("listParams", () => {
  const query = listParams(["created_at", "name"], { id: idOrIds("id").optional() })

  it("has a first page, the newest first", () => {
    expect(query.parse({})).toEqual({ limit: 50, offset: 0, order: "-created_at" })
  })

  it("may be ordered by its columns and by id, either way", () => {
    for (const order of ["created_at", "-created_at", "name", "-name", "id", "-id"]) {
      expect(query.parse({ order })).toMatchObject({ order })
    }
    for (const order of ["", "-", "--name", "colour", "name,id"]) {
      expect(query.safeParse({ order }).error?.issues[0].message).toMatch(/^order must be one of/)
    }
  })

  it("takes a search that PostgreSQL can compare", () => {
    expect(query.parse({ q: " jan " })).toMatchObject({ q: "jan" })
    for (const q of ["a\0b", "\0", "\ud800"]) {
      expect(query.safeParse({ q }).error?.issues[0].message).toMatch(/^q must/)
    }
    expect(query.safeParse({ q: "x".repeat(201) }).success).toBe(false)
  })

  it("takes one id or several, as a list", () => {
    expect(query.parse({ id: "one" })).toMatchObject({ id: ["one"] })
    expect(query.parse({ id: ["one", "two"] })).toMatchObject({ id: ["one", "two"] })
    for (const id of ["", [], ["one", ""], "a\0b", ["one", "\ud800"], { a: "b" }, 5]) {
      expect(query.safeParse({ id }).error?.issues[0].path[0]).toBe("id")
    }
  })
})

describe("momentRange", () => {
  const range = momentRange("created_at")

  it.each([
    ["2026-11-22T10:00:00Z", "2026-11-22T10:00:00.000Z", "in UTC"],
    ["2026-11-22T10:00:00+02:00", "2026-11-22T08:00:00.000Z", "with a zone"],
    ["2026-11-22T10:00:00", "2026-11-22T10:00:00.000Z", "without a zone"],
    ["2026-11-22T10:00:00.5", "2026-11-22T10:00:00.500Z", "without a zone, to the millisecond"],
    ["2026-11-22T10:00", "2026-11-22T10:00:00.000Z", "without a zone, to the minute"],
    ["2026-11-22", "2026-11-22T00:00:00.000Z", "a date"],
  ])("takes %s: %s", (typed, moment) => {
    for (const operator of ["$gt", "$gte", "$lt", "$lte"]) {
      expect(range.parse({ [operator]: typed })).toEqual({ [operator]: new Date(moment) })
    }
  })

  it.each(["yesterday", "2026-02-30T10:00:00", "2026-11-22T25:00:00", "T10:00:00", "", 5])(
    "refuses %j, naming the field",
    (typed) => {
      expect(range.safeParse({ $gte: typed }).error?.issues[0].message).toMatch(/^created_at must/)
    }
  )

  it("refuses an operator it does not know", () => {
    expect(range.safeParse({ $ne: "2026-11-22" }).success).toBe(false)
  })
})

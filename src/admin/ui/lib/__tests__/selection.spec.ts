import { NOTHING, pagesOf, queryKeyOf, tick, tickedIn } from "../selection"

const ticked = (ids: string[]) => Object.fromEntries(ids.map((id) => [id, true]))

describe("what is ticked in a list", () => {
  const first = tick(NOTHING, { query: "q", page: 1, wanted: ticked(["a", "b"]) })

  it("is remembered with its page from one page to the next", () => {
    const second = tick(first, { query: "q", page: 3, wanted: ticked(["a", "b", "x"]) })
    expect(second.pages).toEqual({ a: 1, b: 1, x: 3 })
    expect(pagesOf(second)).toEqual([1, 3])
  })

  it("loses what is unticked on another page", () => {
    expect(tick(first, { query: "q", page: 2, wanted: ticked(["b"]) }).pages).toEqual({ b: 1 })
    expect(tick(first, { query: "q", page: 2, wanted: { a: false, b: true } }).pages).toEqual({
      b: 1,
    })
  })

  it("is nothing where something else is searched for", () => {
    expect(tickedIn(first, "other")).toEqual(NOTHING)
    expect(tick(first, { query: "other", page: 1, wanted: ticked(["z"]) }).pages).toEqual({ z: 1 })
  })

  it("is what can be seen, once a row is unticked while all were chosen", () => {
    const all = { query: "q", pages: {}, all: true }
    expect(tick(all, { query: "q", page: 2, wanted: ticked(["c", "d"]) })).toEqual({
      query: "q",
      pages: { c: 2, d: 2 },
      all: false,
    })
  })

  it("goes by the query without its page", () => {
    const query = { q: "jan", order: "-created_at", limit: 20 }
    expect(queryKeyOf({ ...query, offset: 20 })).toBe(queryKeyOf({ ...query, offset: undefined }))
    expect(queryKeyOf({ ...query, q: "anna" })).not.toBe(queryKeyOf(query))
  })
})

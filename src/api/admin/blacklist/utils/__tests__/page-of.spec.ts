import { pageOf } from "../http"

describe("pageOf", () => {
  it.each([
    ["name", { name: "ASC", id: "ASC" }],
    ["-created_at", { created_at: "DESC", id: "ASC" }],
    ["id", { id: "ASC" }],
    ["-id", { id: "DESC" }],
  ])("orders by %s, then by id", (order, sorting) => {
    const page = pageOf({ limit: 5, offset: 10, order })
    expect(page).toEqual({ take: 5, skip: 10, order: sorting })
    expect(Object.keys(page.order)).toEqual(Object.keys(sorting))
  })
})

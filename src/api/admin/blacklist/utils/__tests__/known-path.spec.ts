import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { refuseUnknowablePath } from "../http"

function pass(path: string) {
  const next = jest.fn()
  refuseUnknowablePath({ path } as MedusaRequest, {} as MedusaResponse, next)
  return next.mock.calls
}

describe("refuseUnknowablePath", () => {
  it.each([
    "/",
    "/entries/blent_1",
    "/entries/%C5%81%C3%B3d%C5%BA",
    "/entries/%2500",
    "/entries/00",
  ])("lets %s pass", (path) => {
    expect(pass(path)).toEqual([[]])
  })

  it.each(["/entries/%00", "/entries/blent_1%00", "/orders/a%00b/entries"])(
    "finds nothing at %s",
    (path) => {
      expect(() => pass(path)).toThrow(expect.objectContaining({ type: "not_found" }))
    }
  )
})

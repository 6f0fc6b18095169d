import { JAN, shopper } from "../../__tests__/support"
import { hashesOf, storeHashes } from "../../rules"
import { ipAbroad } from "../reference-data"

describe("an IP abroad", () => {
  const NOWHERE = shopper({ addresses: { shipping: { city: "radom" }, billing: null } })

  // Jan's addresses are in Poland and Germany.
  it.each([
    ["us", JAN, { value: true }],
    ["pl", JAN, { value: false }],
    ["de", JAN, { value: false }],
    ["us", NOWHERE, { value: false }],
    [null, JAN, { missing: "no_ip" }],
  ] as const)("in %s", (country, who, told) => {
    expect(ipAbroad(country, storeHashes(hashesOf(who)))).toEqual(told)
  })
})

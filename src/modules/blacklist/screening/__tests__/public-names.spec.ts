import * as screening from ".."

it("screening offers others a short list of pure functions", () => {
  const names = Object.entries(screening).map(([name, value]) => [name, typeof value])
  expect(names.sort()).toEqual([
    ["EMPTY_FACTS", "object"],
    ["canonicalAddress", "function"],
    ["canonicalEmail", "function"],
    ["canonicalIp", "function"],
    ["canonicalPhone", "function"],
    ["canonicalText", "function"],
    ["conclude", "function"],
    ["decide", "function"],
    ["factsOfCart", "function"],
    ["factsOfOrder", "function"],
    ["forPlacedOrder", "function"],
    ["maskEmail", "function"],
    ["parseConditions", "function"],
    ["parseEmail", "function"],
    ["parsePhone", "function"],
    ["shopperOf", "function"],
    ["weakKeysOf", "function"],
    ["withOrigin", "function"],
  ])
})

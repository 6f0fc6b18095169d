import { TimeBudgetError } from "../within-budget"
import { errorCode } from "../error-code"

describe("errorCode", () => {
  it.each<[string, unknown, string]>([
    ["PostgreSQL's code", Object.assign(new Error("select 'jan@x'"), { code: "57014" }), "57014"],
    ["Node's code", Object.assign(new Error("connect"), { code: "ECONNREFUSED" }), "ECONNREFUSED"],
    ["the code of a spent budget", new TimeBudgetError(), "timeout"],
    ["the name where there is no code", new TypeError("jan@x has no group"), "TypeError"],
    [
      "the name of a plain object, as workflows hand errors on",
      { name: "RangeError", message: "jan@x" },
      "RangeError",
    ],
    [
      "the name where the code is a number",
      Object.assign(new TypeError(), { code: 42 }),
      "TypeError",
    ],
    ["unknown for an object without either", { message: "jan@x" }, "unknown"],
    ["unknown for a word", "jan@x", "unknown"],
    ["unknown for nothing", undefined, "unknown"],
    ["unknown for null", null, "unknown"],
  ])("is %s", (_, error, code) => {
    expect(errorCode(error)).toBe(code)
  })
})

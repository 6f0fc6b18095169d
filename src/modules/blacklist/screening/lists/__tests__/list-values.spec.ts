import { parseIpRange } from "../../canonical"
import { lookupKey } from "../../lookup-key"
import { probeList, readListValue } from "../list-values"

const valueOf = (...args: Parameters<typeof readListValue>) => {
  const reading = readListValue(...args)
  return reading.success ? reading.data : reading.issue
}
const probeOf = (...args: Parameters<typeof probeList>) => {
  const reading = probeList(...args)
  return reading.success ? reading.data : reading.issue
}

describe("a value of a list", () => {
  it.each([
    ["email", " Jan.K+x@GMail.com ", "jank@gmail.com"],
    ["email_domain", "@Spam.Example.", "spam.example"],
    ["email_domain", "googlemail.com", "gmail.com"],
    ["ip", "::ffff:203.0.113.7", "203.0.113.7"],
    ["phone", "+48 600-700-800", "+48600700800"],
  ] as const)("of the type %s: %s", (type, raw, value) => {
    expect(valueOf(type, raw)).toEqual({ value, key: lookupKey(type, value), networks: [] })
  })

  it.each([
    ["203.0.113.0/24", ["203.0.113.0/24"]],
    ["203.0.113.7", ["203.0.113.7/32"]],
    ["2001:DB8::7", ["2001:db8::7/128"]],
    ["203.0.113.0-203.0.113.2", ["203.0.113.0/31", "203.0.113.2/32"]],
  ])("of the type ip_range is one, however many networks it takes: %s", (raw, networks) => {
    const value = networks.join(" ")
    expect(valueOf("ip_range", raw)).toEqual({
      value,
      key: lookupKey("ip_range", value),
      networks,
    })
  })

  it.each([
    ["email", "nobody", /e-mail/],
    ["email_domain", "co.uk", /public suffix/],
    ["ip", "010.0.0.1", /IP/],
    ["ip", "203.0.113.0/24", /IP/],
    ["phone", "600700800", /country|international/],
    ["ip_range", "203.0.113.0/99", /range/],
  ] as const)("of the type %s cannot be %s", (type, raw, issue) => {
    expect(valueOf(type, raw)).toMatch(issue)
  })
})

describe("a network in its usual spelling", () => {
  const numbers = [0, 1, 9, 10, 99, 127, 128, 200, 255, 256, 300]
  const at = (index: number) => numbers[index % numbers.length]
  const networks = Array.from(
    { length: 2000 },
    (_, n) => `${at(n)}.${at(n >> 2)}.${at(n * 7)}.${at(n >> 5)}/${n % 35}`
  )

  it("is read as every other one is", () => {
    for (const network of [...networks, "010.0.0.0/8", "1.2.3/8", "1.2.3.4/08", "1.2.3.4/"]) {
      const slow = parseIpRange(network)
      const expected = slow.success ? slow.data.networks.join(" ") : null
      const fast = readListValue("ip_range", network)
      expect([network, fast.success ? fast.data.value : null]).toEqual([network, expected])
    }
  })
})

describe("looking for a value on a list", () => {
  const found = (type: "email" | "email_domain" | "ip" | "phone", values: string[]) => ({
    values,
    keys: values.map((value) => lookupKey(type, value)),
    networks: [],
  })

  it("takes any spelling", () => {
    expect(probeOf("email", "JAN@Spam.Example")).toEqual(found("email", ["jan@spam.example"]))
    expect(probeOf("ip", "2001:DB8:0::1")).toEqual(found("ip", ["2001:db8::1"]))
    expect(probeOf("phone", "0048 600 700 800")).toEqual(found("phone", ["+48600700800"]))
  })

  it("a domain is there with its parents, and so is an address of it", () => {
    const domains = found("email_domain", ["mail.spam.example", "spam.example"])
    expect(probeOf("email_domain", "Mail.Spam.example.")).toEqual(domains)
    expect(probeOf("email_domain", "@mail.spam.example")).toEqual(domains)
    expect(probeOf("email_domain", "Jan@mail.spam.example")).toEqual(domains)
  })

  it("an address and a range are there where ranges hold all of them", () => {
    expect(probeOf("ip_range", "203.0.113.7")).toMatchObject({ networks: ["203.0.113.7/32"] })
    expect(probeOf("ip_range", "203.0.113.0-203.0.113.2")).toEqual({
      values: [],
      keys: [],
      networks: ["203.0.113.0/31", "203.0.113.2/32"],
    })
  })

  it("says what cannot be read", () => {
    expect(probeOf("email", "nobody")).toMatch(/e-mail/)
    expect(probeOf("email_domain", "co.uk")).toMatch(/public suffix/)
    expect(probeOf("email_domain", "a@b@c")).toMatch(/e-mail/)
    expect(probeOf("ip_range", "nowhere")).toMatch(/range/)
  })
})

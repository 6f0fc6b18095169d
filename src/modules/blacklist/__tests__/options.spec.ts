import validateOptionsLoader from "../loaders/validate-options"
import { readOptions } from "../options"

const DEFAULTS = {
  completeCartHook: true,
  fulfillmentHook: true,
  geoip: null,
  clientIp: { trustedProxies: [], header: null, ipv6Prefix: 64 },
  onError: "allow",
  timeoutMs: 300,
}

const messageOf = (raw: Record<string, unknown>): string => {
  try {
    readOptions(raw)
  } catch (error) {
    return (error as Error).message
  }
  return "no error"
}

describe("readOptions", () => {
  it.each([[undefined], [{}], [{ clientIp: {} }], [{ clientIp: undefined, onError: undefined }]])(
    "fills in the defaults for %j",
    (raw) => {
      expect(readOptions(raw)).toEqual(DEFAULTS)
    }
  )

  it.each<[object, object, string]>([
    [{ geoip: { path: "/x.mmdb" } }, { geoip: { path: "/x.mmdb" } }, "a file may be named"],
    [{ fulfillmentHook: false }, { fulfillmentHook: false }, "so may those of fulfilments"],
    [{ completeCartHook: false }, { completeCartHook: false }, "the hook may be left to the store"],
    [{ onError: "refuse" }, { onError: "refuse" }, "fail closed"],
    [{ timeoutMs: 1 }, { timeoutMs: 1 }, "the smallest budget"],
    [{ timeoutMs: 60_000 }, { timeoutMs: 60_000 }, "the largest budget"],
    [
      { clientIp: { trustedProxies: "loopback" } },
      { clientIp: { trustedProxies: ["loopback"], header: null, ipv6Prefix: 64 } },
      "one proxy as a string",
    ],
    [
      { clientIp: { trustedProxies: ["10.0.0.0/8", "2001:db8::/32", "uniquelocal", "192.0.2.1"] } },
      {
        clientIp: {
          trustedProxies: ["10.0.0.0/8", "2001:db8::/32", "uniquelocal", "192.0.2.1"],
          header: null,
          ipv6Prefix: 64,
        },
      },
      "addresses, ranges and names",
    ],
    [
      { clientIp: { trustedProxies: ["loopback"], header: "CF-Connecting-IP" } },
      { clientIp: { trustedProxies: ["loopback"], header: "cf-connecting-ip", ipv6Prefix: 64 } },
      "a header is looked up in lower case, as Node keeps it",
    ],
    [
      { clientIp: { trustedProxies: ["loopback"], header: null, ipv6Prefix: 64 } },
      { clientIp: { trustedProxies: ["loopback"], header: null, ipv6Prefix: 64 } },
      "no header, said aloud",
    ],
    [{ database: {}, schema: "public", providers: [] }, {}, "what Medusa adds is not checked here"],
  ])("reads %j as %j: %s", (raw, changes) => {
    expect(readOptions(raw as Record<string, unknown>)).toEqual({ ...DEFAULTS, ...changes })
  })

  it.each<[object, string, string]>([
    [{ completeCartHook: "yes" }, 'option "completeCartHook"', "a word instead of a boolean"],
    [{ fulfillmentHook: 1 }, 'option "fulfillmentHook"', "a number instead of a boolean"],
    [{ completeCartHook: null }, 'option "completeCartHook"', "null is no default"],
    [{ geoip: "/x.mmdb" }, 'option "geoip"', "a path instead of an object"],
    [{ geoip: { path: "" } }, 'option "geoip.path"', "an empty path"],
    [{ onError: "deny" }, 'option "onError"', "a word nobody knows"],
    [{ timeoutMs: 0 }, 'option "timeoutMs"', "no time at all"],
    [{ timeoutMs: -1 }, 'option "timeoutMs"', "less than none"],
    [{ timeoutMs: 1.5 }, 'option "timeoutMs"', "a fraction"],
    [{ timeoutMs: 60_001 }, 'option "timeoutMs"', "longer than a minute"],
    [{ timeoutMs: "300" }, 'option "timeoutMs"', "a string, as from the environment"],
    [{ timeoutMs: NaN }, 'option "timeoutMs"', "not a number"],
    [{ clientIp: { ipv6Prefix: 31 } }, 'option "clientIp.ipv6Prefix"', "a whole provider"],
    [{ clientIp: { ipv6Prefix: 129 } }, 'option "clientIp.ipv6Prefix"', "longer than an address"],
    [{ clientIp: "loopback" }, 'option "clientIp"', "a string instead of an object"],
    [{ clientIp: null }, 'option "clientIp"', "null instead of an object"],
    [
      { clientIp: { trustedProxies: true } },
      'option "clientIp.trustedProxies"',
      "trusting everybody",
    ],
    [{ clientIp: { trustedProxies: 1 } }, 'option "clientIp.trustedProxies"', "a number of hops"],
    [
      { clientIp: { trustedProxies: [""] } },
      'option "clientIp.trustedProxies"',
      "an empty address",
    ],
    [
      { clientIp: { trustedProxies: "10.0.0.0/33" } },
      'option "clientIp.trustedProxies"',
      "a prefix too long",
    ],
    [
      { clientIp: { trustedProxies: ["loopback", "cloudflare"] } },
      'option "clientIp.trustedProxies"',
      "a name nobody knows",
    ],
    [
      { clientIp: { trustedProxies: ["loopback"], header: "" } },
      'option "clientIp.header"',
      "an empty name",
    ],
    [
      { clientIp: { trustedProxies: ["loopback"], header: "x real ip" } },
      'option "clientIp.header"',
      "blanks in a name",
    ],
    [
      { clientIp: { header: "x-real-ip" } },
      'option "clientIp.header"',
      "a header without anybody to vouch for it",
    ],
    [
      { clientIp: { header: "x-real-ip", trustedProxies: [] } },
      "clientIp.trustedProxies",
      "the same, and what to do",
    ],
    [{ onerror: "allow" }, 'unknown option "onerror"', "a misspelt name"],
    [
      { clientIp: { trustProxy: true } },
      'unknown option "clientIp.trustProxy"',
      "a misspelt name inside",
    ],
  ])("stops the boot for %j and names %s: %s", (raw, named) => {
    const message = messageOf(raw as Record<string, unknown>)
    expect(message).toMatch(/^medusa-plugin-blacklist: /)
    expect(message).toContain(named)
    expect(message).toContain(
      "Known options: completeCartHook, fulfillmentHook, geoip, clientIp, onError, timeoutMs."
    )
  })

  it("names every bad option at once", () => {
    const message = messageOf({ onError: "deny", timeoutMs: 0, a: 1, b: 2 })
    for (const named of ['option "onError"', 'option "timeoutMs"', 'unknown option "a", "b"']) {
      expect(message).toContain(named)
    }
  })

  it("is what the loader checks at boot", async () => {
    const boot = (options: Record<string, unknown>) =>
      validateOptionsLoader({ options } as Parameters<typeof validateOptionsLoader>[0])
    await expect(boot({ onError: "refuse" })).resolves.toBeUndefined()
    await expect(boot({ onEror: "refuse" })).rejects.toThrow('unknown option "onEror"')
  })
})

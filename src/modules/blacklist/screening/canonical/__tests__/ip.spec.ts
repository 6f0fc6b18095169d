import { ipInNetworks, parseIp, parseIpRange } from ".."

describe("parseIp", () => {
  it.each([
    ["203.0.113.9", "203.0.113.9", "IPv4"],
    [" 203.0.113.9\n", "203.0.113.9", "blanks around it"],
    ["0.0.0.0", "0.0.0.0", "zeros alone are not padding"],
    ["::ffff:203.0.113.9", "203.0.113.9", "IPv4-in-IPv6"],
    ["::FFFF:cb00:7109", "203.0.113.9", "IPv4-in-IPv6, hexadecimal"],
    ["0:0:0:0:0:ffff:203.0.113.9", "203.0.113.9", "IPv4-in-IPv6, in full"],
    ["2001:0DB8:0000:0000:0000:0000:0000:0001", "2001:db8::1", "RFC 5952"],
    ["2001:db8:0:0:1:0:0:1", "2001:db8::1:0:0:1", "the first longest run of zeros"],
    ["2001:db8:0:1:1:1:1:1", "2001:db8:0:1:1:1:1:1", "one zero is not a run"],
    ["::", "::", "all zeros"],
    ["::1", "::1", "loopback"],
    ["::1.2.3.4", "::102:304", "not the mapped address, only written like it"],
    ["64:ff9b::1.2.3.4", "64:ff9b::102:304", "a translated address stays IPv6"],
  ])("reads %j as %s: %s", (raw, ip) => {
    expect(parseIp(raw)).toEqual({ success: true, data: ip })
    expect(parseIp(ip)).toEqual({ success: true, data: ip })
  })

  it.each([
    ["", "empty"],
    ["010.0.0.1", "octal"],
    ["10.0.0.01", "padded"],
    ["1.2.3", "short"],
    ["1", "an integer"],
    ["2130706433", "an integer"],
    ["0x7f000001", "hexadecimal"],
    ["0x7f.0.0.1", "partly hexadecimal"],
    ["256.0.0.1", "out of range"],
    ["1.2.3.4.5", "five parts"],
    ["1.2.3.4:80", "with a port"],
    ["1.2.3.4/32", "with a prefix length"],
    ["[::1]", "with brackets"],
    ["fe80::1%eth0", "with a zone"],
    ["::ffff:010.0.0.1", "octal inside"],
    ["::ffff:1.2.3", "short inside"],
    ["1:2:3:4:5:6:7:8:9", "nine groups"],
    ["1::2::3", "two gaps"],
    ["::12345", "a group of five"],
    ["::g", "not hexadecimal"],
    ["example.com", "a name"],
    ["١.٢.٣.٤", "other digits"],
    [":".repeat(1000), "enormous"],
  ])("refuses %j: %s", (raw) => {
    expect(parseIp(raw)).toEqual({
      success: false,
      issue: "is not an IPv4 or IPv6 address in its usual spelling",
    })
  })
})

describe("parseIpRange", () => {
  it.each<[string, string, string, string[], string]>([
    ["203.0.113.0/24", "203.0.113.0", "203.0.113.255", ["203.0.113.0/24"], "CIDR"],
    ["203.0.113.7/24", "203.0.113.0", "203.0.113.255", ["203.0.113.0/24"], "host bits"],
    ["203.0.113.7/32", "203.0.113.7", "203.0.113.7", ["203.0.113.7/32"], "one address"],
    [
      "2001:DB8::/32",
      "2001:db8::",
      "2001:db8:ffff:ffff:ffff:ffff:ffff:ffff",
      ["2001:db8::/32"],
      "CIDR of IPv6",
    ],
    ["2001:db8::1/127", "2001:db8::", "2001:db8::1", ["2001:db8::/127"], "host bits of IPv6"],
    ["::ffff:203.0.113.7/120", "203.0.113.0", "203.0.113.255", ["203.0.113.0/24"], "IPv4-in-IPv6"],
    ["::ffff:203.0.113.7/64", "::", "::ffff:ffff:ffff:ffff", ["::/64"], "more than IPv4-in-IPv6"],
    ["10.0.0.0-10.0.0.255", "10.0.0.0", "10.0.0.255", ["10.0.0.0/24"], "ends of a network"],
    [
      "10.0.0.1 - 10.0.0.6",
      "10.0.0.1",
      "10.0.0.6",
      ["10.0.0.1/32", "10.0.0.2/31", "10.0.0.4/31", "10.0.0.6/32"],
      "several networks",
    ],
    ["10.0.0.5-10.0.0.5", "10.0.0.5", "10.0.0.5", ["10.0.0.5/32"], "one address twice"],
    [
      "10.0.0.254-10.0.1.1",
      "10.0.0.254",
      "10.0.1.1",
      ["10.0.0.254/31", "10.0.1.0/31"],
      "across a boundary",
    ],
    ["::ffff:10.0.0.0-10.0.0.1", "10.0.0.0", "10.0.0.1", ["10.0.0.0/31"], "one end mapped"],
    ["::1-::3", "::1", "::3", ["::1/128", "::2/127"], "IPv6"],
    [
      "128.0.0.0-255.255.255.255",
      "128.0.0.0",
      "255.255.255.255",
      ["128.0.0.0/1"],
      "half of everything",
    ],
  ])("reads %j as %s to %s in %j: %s", (raw, first, last, networks) => {
    expect(parseIpRange(raw)).toEqual({ success: true, data: { first, last, networks } })
    expect(parseIpRange(`${first}-${last}`)).toEqual({
      success: true,
      data: { first, last, networks },
    })
  })

  it.each([
    ["", "is not a range"],
    ["203.0.113.7", "is not a range"],
    ["10.0.0.0/33", "is not a range"],
    ["2001:db8::/129", "is not a range"],
    ["10.0.0.0/08", "is not a range"],
    ["10.0.0.0/-1", "is not a range"],
    ["10.0.0.0/", "is not a range"],
    ["/24", "is not a range"],
    ["10.0.0.0/8/8", "is not a range"],
    ["10.0.0.0/255.0.0.0", "is not a range"],
    ["10.0.0/8", "is not a range"],
    ["010.0.0.0/8", "is not a range"],
    ["10.0.0.1-", "is not a range"],
    ["-10.0.0.1", "is not a range"],
    ["10.0.0.1-10.0.0.2-10.0.0.3", "is not a range"],
    ["10.0.0.1-20", "is not a range"],
    [`10.0.0.1-10.0.0.2${" ".repeat(200)}x`, "is not a range"],
    ["10.0.0.6-10.0.0.1", "ends before it starts"],
    ["10.0.0.1-::1", "mixes IPv4 and IPv6"],
    ["0.0.0.0/0", "would match everyone"],
    ["10.0.0.1/0", "would match everyone"],
    ["::/0", "would match everyone"],
    ["::ffff:0:0/96", "would match everyone"],
    ["0.0.0.0-255.255.255.255", "would match everyone"],
    ["::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "would match everyone"],
  ])("refuses %j: %s", (raw, issue) => {
    expect(parseIpRange(raw)).toEqual({
      success: false,
      issue: expect.stringContaining(issue),
    })
  })

  it("splits into networks that hold the range and nothing else", () => {
    for (let first = 0; first < 40; first += 3) {
      for (let last = first; last < 64; last += 5) {
        const range = parseIpRange(`10.0.0.${first}-10.0.0.${last}`)
        const networks = range.success ? range.data.networks : []
        for (let host = 0; host < 80; host++) {
          const inside = first <= host && host <= last
          expect(ipInNetworks(`10.0.0.${host}`, networks)).toBe(inside)
        }
      }
    }
  })

  it("needs no more networks than the widest ranges can need", () => {
    const range = parseIpRange("::1-ffff:ffff:ffff:ffff:ffff:ffff:ffff:fffe")
    expect(range.success && range.data.networks).toHaveLength(254)
  })
})

describe("ipInNetworks", () => {
  it.each<[string, string, boolean, string]>([
    ["203.0.113.9", "203.0.113.0/24", true, "inside"],
    ["203.0.113.0", "203.0.113.0/24", true, "the first"],
    ["203.0.113.255", "203.0.113.0/24", true, "the last"],
    ["203.0.114.0", "203.0.113.0/24", false, "one after"],
    ["203.0.112.255", "203.0.113.0/24", false, "one before"],
    ["::ffff:203.0.113.9", "203.0.113.0/24", true, "mapped"],
    ["2001:db8::9", "2001:db8::/32", true, "IPv6"],
    ["2001:db9::", "2001:db8::/32", false, "IPv6 outside"],
    ["0.0.0.1", "::/64", false, "another family"],
    ["010.0.0.1", "10.0.0.0/8", false, "unparsable"],
    ["", "10.0.0.0/8", false, "empty"],
  ])("looks for %j in %s: %s (%s)", (ip, cidr, inside) => {
    expect(ipInNetworks(ip, ["192.0.2.0/24", cidr])).toBe(inside)
  })

  it("finds nothing in no network or a broken one", () => {
    expect(ipInNetworks("10.0.0.1", [])).toBe(false)
    expect(ipInNetworks("10.0.0.1", ["10.0.0.1", "", "x/8"])).toBe(false)
  })
})

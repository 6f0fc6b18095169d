import type { IncomingMessage } from "node:http"
import { clientIp } from "../middlewares/client-ip"

const SHOPPER = "203.0.113.7"
const FORGED = "198.51.100.66"
const CDN = "192.0.2.10"

interface Request {
  peer?: string
  forwarded?: string
  headers?: Record<string, string | string[]>
}

const request = ({ peer, forwarded, headers = {} }: Request) =>
  ({
    socket: { remoteAddress: peer },
    headers: { ...headers, ...(forwarded === undefined ? {} : { "x-forwarded-for": forwarded }) },
  }) as unknown as IncomingMessage

const read = (from: Request, trustedProxies: string[] = [], header: string | null = null) =>
  clientIp(request(from), { trustedProxies, header, ipv6Prefix: 64 })

const CLAIMS = {
  "x-client-ip": FORGED,
  "x-real-ip": FORGED,
  "cf-connecting-ip": FORGED,
  forwarded: `for=${FORGED}`,
}

describe("without a trusted proxy", () => {
  it.each<[Request, string | null, string]>([
    [{ peer: SHOPPER }, SHOPPER, "the socket says it"],
    [{ peer: SHOPPER, forwarded: FORGED }, SHOPPER, "X-Forwarded-For may be forged"],
    [{ peer: SHOPPER, forwarded: `${FORGED}, 127.0.0.1` }, SHOPPER, "a whole chain may be forged"],
    [{ peer: "127.0.0.1", forwarded: FORGED }, "127.0.0.1", "even from the same machine"],
    [{ peer: SHOPPER, headers: CLAIMS }, SHOPPER, "no other header is believed"],
    [{ peer: `::ffff:${SHOPPER}` }, SHOPPER, "IPv4 inside IPv6 is IPv4"],
    [{ peer: "2001:DB8::0:1" }, "2001:db8::1", "IPv6 in canonical form"],
    [{ peer: "fe80::1%eth0" }, null, "an address with a zone is not compared"],
    [{ peer: undefined, forwarded: SHOPPER }, null, "the socket is gone already"],
  ])("%j gives %s: %s", (from, ip) => {
    expect(read(from)).toBe(ip)
  })
})

describe("behind trusted proxies", () => {
  const proxies = ["loopback", "10.0.0.0/8", "2001:db8:1::/48"]

  it.each<[Request, string | null, string]>([
    [{ peer: "127.0.0.1", forwarded: SHOPPER }, SHOPPER, "the proxy names the shopper"],
    [
      { peer: "::ffff:127.0.0.1", forwarded: SHOPPER },
      SHOPPER,
      "the proxy comes as IPv4 inside IPv6",
    ],
    [{ peer: "::1", forwarded: SHOPPER }, SHOPPER, "the proxy comes by IPv6"],
    [{ peer: "2001:db8:1::9", forwarded: SHOPPER }, SHOPPER, "the proxy's IPv6 network"],
    [
      { peer: "127.0.0.1", forwarded: `${SHOPPER}, 10.1.2.3, 10.9.9.9` },
      SHOPPER,
      "past a chain of proxies",
    ],
    [
      { peer: "127.0.0.1", forwarded: `${FORGED}, ${SHOPPER}` },
      SHOPPER,
      "what the shopper wrote stands before",
    ],
    [
      { peer: "127.0.0.1", forwarded: `10.1.2.3, ${SHOPPER}, 10.9.9.9` },
      SHOPPER,
      "a proxy's address written by the shopper",
    ],
    [
      { peer: "127.0.0.1", forwarded: `garbage, ${SHOPPER}` },
      SHOPPER,
      "garbage written by the shopper",
    ],
    [
      { peer: "127.0.0.1", forwarded: `${FORGED}, garbage` },
      null,
      "garbage of the proxy's own is not skipped",
    ],
    [{ peer: "127.0.0.1", forwarded: `${FORGED}, unknown, 10.1.2.3` }, null, "nor is unknown"],
    [
      { peer: "127.0.0.1", forwarded: `::ffff:${SHOPPER}` },
      SHOPPER,
      "the header in IPv4 inside IPv6",
    ],
    [{ peer: "127.0.0.1", forwarded: "2001:DB8::0:7" }, "2001:db8::7", "the header in IPv6"],
    [{ peer: "127.0.0.1", forwarded: `${SHOPPER}:5061` }, SHOPPER, "the proxy writes ports"],
    [
      { peer: "127.0.0.1", forwarded: `${SHOPPER}:5061, 10.1.2.3:4711, [2001:db8:1::9]:80` },
      SHOPPER,
      "all proxies write ports",
    ],
    [{ peer: "127.0.0.1", forwarded: "[2001:db8::7]:443" }, "2001:db8::7", "IPv6 with a port"],
    [{ peer: "127.0.0.1", forwarded: "[2001:db8::7]" }, "2001:db8::7", "IPv6 in brackets"],
    [{ peer: "127.0.0.1", forwarded: `${SHOPPER}:port` }, null, "what is no port"],
    [{ peer: "127.0.0.1", forwarded: "10.1.2.3" }, "10.1.2.3", "all proxies: the outermost one"],
    [{ peer: "127.0.0.1" }, "127.0.0.1", "no header: the peer"],
    [{ peer: SHOPPER, forwarded: FORGED }, SHOPPER, "a peer nobody trusts says nothing"],
    [{ peer: "11.0.0.1", forwarded: FORGED }, "11.0.0.1", "a peer just outside the network"],
    [{ peer: "127.0.0.1", headers: CLAIMS }, "127.0.0.1", "a header nobody named"],
  ])("%j gives %s: %s", (from, ip) => {
    expect(read(from, proxies)).toBe(ip)
  })
})

describe("with a CDN's header", () => {
  const fromCdn = (from: Request) => read(from, [`${CDN}/32`, "loopback"], "cf-connecting-ip")
  const named = (value: string | string[]) => ({ "cf-connecting-ip": value })

  it.each<[Request, string | null, string]>([
    [{ peer: CDN, headers: named(SHOPPER) }, SHOPPER, "the CDN says it"],
    [{ peer: CDN, headers: named(`${SHOPPER}:443`) }, SHOPPER, "the CDN says it with a port"],
    [{ peer: CDN, forwarded: FORGED, headers: named(SHOPPER) }, SHOPPER, "before X-Forwarded-For"],
    [{ peer: `::ffff:${CDN}`, headers: named("2001:DB8::0:7") }, "2001:db8::7", "an IPv6 shopper"],
    [{ peer: SHOPPER, headers: named(FORGED) }, SHOPPER, "the shopper wrote it: past the CDN"],
    [{ peer: SHOPPER, forwarded: FORGED, headers: named(FORGED) }, SHOPPER, "both are forged"],
    [{ peer: CDN, forwarded: SHOPPER }, SHOPPER, "without the header the chain counts"],
    [
      { peer: CDN, forwarded: SHOPPER, headers: named("garbage") },
      SHOPPER,
      "garbage in it: the chain counts",
    ],
    [
      { peer: CDN, forwarded: SHOPPER, headers: named(`${FORGED}, ${FORGED}`) },
      SHOPPER,
      "it was sent twice",
    ],
    [{ peer: CDN, forwarded: SHOPPER, headers: named([FORGED]) }, SHOPPER, "it is a list"],
    [{ peer: CDN }, CDN, "nothing but the CDN is known"],
  ])("%j gives %s: %s", (from, ip) => {
    expect(fromCdn(from)).toBe(ip)
  })
})

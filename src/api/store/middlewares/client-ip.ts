import type { IncomingMessage } from "node:http"
import proxyaddr from "proxy-addr"
import { canonicalIp } from "../../../modules/blacklist/screening"
import type { BlacklistOptions } from "../../../types/options"

/** Some proxies write the port behind the address: `203.0.113.7:5061`, `[2001:db8::7]:5061`. */
const withoutPort = (address: string) =>
  address.trim().replace(/^(?:\[([^\]]+)\]|([^:]+))(?::\d+)?$/, "$1$2")

type IsTrusted = ReturnType<typeof proxyaddr.compile>

/** The options do not change after the boot, and every request of a cart asks. */
const compiled = new WeakMap<BlacklistOptions["clientIp"], IsTrusted>()

function trustOf(options: BlacklistOptions["clientIp"]): IsTrusted {
  const known = compiled.get(options)
  if (known) return known
  const isTrusted = proxyaddr.compile(options.trustedProxies)
  compiled.set(options, isTrusted)
  return isTrusted
}

/**
 * The shopper's IP. Medusa's own answer believes any `X-Forwarded-For`, which every shopper can
 * write; here a header counts only as far as the merchant's own proxies vouch for it.
 *
 * With the option `clientIp.header` a trusted proxy's header names the address. Otherwise
 * `X-Forwarded-For` is read from its end, past the trusted proxies, to the first address they did
 * not add themselves.
 */
export function clientIp(
  req: IncomingMessage,
  options: BlacklistOptions["clientIp"]
): string | null {
  const peer = req.socket.remoteAddress
  if (!peer) return null
  const isTrusted = trustOf(options)
  const trusted = (address: string, hop: number) => isTrusted(withoutPort(address), hop)

  const named = options.header ? req.headers[options.header] : undefined
  if (typeof named === "string" && trusted(peer, 0)) {
    const ip = canonicalIp(withoutPort(named))
    if (ip) return ip
  }
  return canonicalIp(withoutPort(proxyaddr(req, trusted)))
}

import { domainToASCII } from "node:url"

const LABEL = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/
const MAX_DOMAIN_LENGTH = 253

/**
 * A domain name in ASCII and lower case without the dot at its end, or `null` where it is
 * none. Internal: says nothing about who may own it.
 *
 * Checked before and after the conversion: `domainToASCII` is a URL host parser, which cuts
 * at `/`, decodes `%41` and guesses IPv4 addresses.
 */
export function readHost(raw: string): string | null {
  const typed = raw.toLowerCase().replace(/\.$/, "")
  if (typed.length > MAX_DOMAIN_LENGTH || /[\x00-\x7f]/.test(typed.replace(/[a-z0-9.-]/g, ""))) {
    return null
  }
  const host = /^(?!.*xn--)[\x00-\x7f]*$/.test(typed)
    ? typed
    : domainToASCII(typed).replace(/\.$/, "")
  const labels = host.split(".")
  const valid =
    labels.length > 1 &&
    host.length <= MAX_DOMAIN_LENGTH &&
    labels.every((label) => LABEL.test(label)) &&
    !/^\d+$/.test(labels[labels.length - 1])
  return valid ? host : null
}

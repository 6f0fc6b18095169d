import { getDomain } from "tldts"
import { clip, visible } from "./characters"
import { mailboxOf, mainDomain, personalSubdomain } from "./email-providers"
import { readHost } from "./host"
import { leftoverIn } from "./leftovers"
import { Parsed, parsed, unparsable } from "./parsed"

const NOT_AN_EMAIL = "is not a valid e-mail address"
const NOT_A_DOMAIN = "is not a domain name such as spam.example"

/** RFC 5321, 4.5.3.1: octets of the local part and of the whole address. */
const MAX_LOCAL_OCTETS = 64
const MAX_EMAIL_OCTETS = 254

/** Everything RFC 5322 and 6531 allow outside quotes; some carriers did give out `a..b@`. */
const UNQUOTED_LOCAL = /^[^\s\p{C}@"(),:;<>[\]\\]+$/u
const QUOTED_LOCAL = /^"((?:[^"\\\p{C}]|\\[^\p{C}])*)"$/u

/** Without blanks around it and invisible characters, also where they are mixed. */
function typed(raw: string): string {
  return visible(clip(raw)).trim()
}

/** Case-folded NFC; both spellings of the Greek sigma are one letter. */
function foldCase(text: string): string {
  return text.normalize("NFC").toLowerCase().replace(/ς/g, "σ").normalize("NFC")
}

/** The local part without quotes where it needs none, or `null` where it is not valid. */
function readLocal(raw: string): { local: string; quoted: boolean } | null {
  const content = QUOTED_LOCAL.exec(raw)?.[1].replace(/\\(.)/gu, "$1")
  const local = content ?? raw
  if (UNQUOTED_LOCAL.test(local)) {
    return { local, quoted: false }
  }
  return content === undefined
    ? null
    : { local: `"${content.replace(/["\\]/g, "\\$&")}"`, quoted: true }
}

/** Without the `+tag`; a local part that starts with the plus has no other name: it stays. */
function withoutTag(local: string): string {
  const plus = local.indexOf("+")
  return plus > 0 ? local.slice(0, plus) : local
}

/** What {@link parseEmail} reads, without asking what an admin may have meant. */
function read(raw: string): Parsed<string> {
  const text = foldCase(typed(raw))
  const at = text.lastIndexOf("@")
  // A cheap look at the length first: a character is at least one octet.
  if (at < 1 || text.length > MAX_EMAIL_OCTETS) {
    return unparsable(NOT_AN_EMAIL)
  }
  const part = readLocal(text.slice(0, at))
  const typedDomain = readHost(text.slice(at + 1))
  if (
    !part ||
    !typedDomain ||
    Buffer.byteLength(text.slice(0, at)) > MAX_LOCAL_OCTETS ||
    Buffer.byteLength(part.local) + 1 + typedDomain.length > MAX_EMAIL_OCTETS
  ) {
    return unparsable(NOT_AN_EMAIL)
  }
  if (part.quoted) {
    return parsed(`${part.local}@${mainDomain(typedDomain)}`)
  }
  const personal = personalSubdomain(typedDomain)
  const local = personal?.owner ?? withoutTag(part.local)
  const domain = mainDomain(personal?.domain ?? typedDomain)
  return parsed(`${mailboxOf(local, domain)}@${domain}`)
}

/**
 * An e-mail address in the form it is compared by.
 *
 * The same: blanks around it, case, Unicode composition, invisible characters, IDN or ASCII
 * domain, a dot at the end of the domain, quotes that are not needed, the `+tag` (with every
 * provider), and what the provider documents to be one mailbox (`email-providers.ts`).
 *
 * Never the same: dots with any other provider, other domains of the same company.
 */
export function parseEmail(raw: string): Parsed<string> {
  const leftover = leftoverIn(raw, "email")
  if (leftover) return unparsable(leftover)
  if (/^\s*@/.test(raw)) return unparsable(`${NOT_AN_EMAIL}: use email_domain for a whole domain`)
  return read(raw)
}

/**
 * The e-mail of a cart, order or customer in the form it is compared by; never refuses.
 * Canonical where it can be read, else lower-case NFC text; `null` where there is none.
 */
export function canonicalEmail(raw: string | null | undefined): string | null {
  const text = typed(raw ?? "")
  if (!text) {
    return null
  }
  const reading = read(text)
  return reading.success ? reading.data : foldCase(text)
}

/**
 * The domain of an `email_domain` condition: in ASCII, lower case, without `@` before and dot
 * behind it. A provider's alias domain becomes its main one, as in {@link parseEmail}, so that
 * `googlemail.com` also finds what was typed as `gmail.com`.
 */
export function parseEmailDomain(raw: string): Parsed<string> {
  const leftover = leftoverIn(raw, "email_domain")
  if (leftover) return unparsable(leftover)
  const domain = readHost(typed(raw).replace(/^@/, ""))
  if (!domain) {
    return unparsable(NOT_A_DOMAIN)
  }
  if (getDomain(domain) === null) {
    return unparsable("would match every address under a public suffix")
  }
  if (personalSubdomain(domain)) {
    // parseEmail turns such an address into the owner's; the entry would never match.
    return unparsable("belongs to a single mailbox of its provider: give its e-mail address")
  }
  return parsed(mainDomain(domain))
}

/**
 * The domains an address of {@link parseEmail} or {@link canonicalEmail} belongs to: its own and
 * every parent of at least two labels, the most specific first.
 */
export function domainsOf(canonicalEmail: string): string[] {
  const at = canonicalEmail.lastIndexOf("@")
  const domain = at < 0 ? null : readHost(canonicalEmail.slice(at + 1))
  const labels = domain ? domain.split(".") : []
  return labels.slice(1).map((_, index) => labels.slice(index).join("."))
}

/** How a mail provider treats addresses; every row names the page that says so. */
type Provider = {
  /** The first one is the canonical one: the others are documented to be the same mailbox. */
  domains: [string, ...string[]]
  /** Brings every local part that reaches one mailbox to one spelling. */
  mailbox: (local: string) => string
}

/*
 * Only what a provider documents, and only what cannot merge two people.
 * Not here, on purpose: Outlook, Hotmail and Live (microsoft.com, "Add or remove an email
 * alias in Outlook.com": each domain is an address of its own, dots count), Yahoo (a
 * disposable address has a base name of its own that does not tell the account), GMX, Mail.ru,
 * Tuta (each domain is an address of its own), Google Workspace (dots count on own domains).
 */
const PROVIDERS: Provider[] = [
  {
    // Gmail Help, "Dots don't matter in Gmail addresses" and "Google Mail in the UK/Germany".
    domains: ["gmail.com", "googlemail.com"],
    mailbox: (local) => local.replace(/\./g, ""),
  },
  {
    // Proton Support, "Proton Mail email addresses and aliases": one name belongs to one
    // account on every Proton domain; dots, hyphens and underscores are ignored.
    domains: ["proton.me", "protonmail.com", "protonmail.ch", "pm.me"],
    mailbox: (local) => local.replace(/[._-]/g, ""),
  },
  {
    // Yandex Mail Help, "Aliases": a login has an address on each of these domains, and a dot
    // in it may be written as a hyphen. Local partners' domains are left alone.
    domains: ["yandex.ru", "ya.ru", "yandex.com", "yandex.by", "yandex.kz", "yandex.ua"],
    mailbox: (local) => local.replace(/\./g, "-"),
  },
  {
    // Apple Support 118230, "About your @icloud.com, @me.com, and @mac.com email addresses".
    domains: ["icloud.com", "me.com", "mac.com"],
    mailbox: (local) => local,
  },
]

/**
 * Fastmail Help, "Plus addressing and subdomain addressing": `anything@jan.fastmail.com` is
 * `jan@fastmail.com`. The domains themselves are different mailboxes and are not merged.
 */
const SUBDOMAIN_ADDRESSING = new Set([
  "fastmail.com",
  "fastmail.fm",
  "fastmail.cn",
  "fastmail.co.uk",
  "fastmail.com.au",
  "fastmail.de",
  "fastmail.es",
  "fastmail.fr",
  "fastmail.im",
  "fastmail.in",
  "fastmail.jp",
  "fastmail.mx",
  "fastmail.net",
  "fastmail.nl",
  "fastmail.org",
  "fastmail.se",
  "fastmail.to",
  "fastmail.tw",
  "fastmail.uk",
  "fastmail.us",
])

const BY_DOMAIN = new Map(
  PROVIDERS.flatMap((provider) => provider.domains.map((domain) => [domain, provider] as const))
)

/** The provider's main domain for one of its documented alias domains; others unchanged. */
export function mainDomain(domain: string): string {
  return BY_DOMAIN.get(domain)?.domains[0] ?? domain
}

/** Every domain by which a provider reaches the mailboxes of this one, itself included. */
export function sameDomains(domain: string): string[] {
  return [...(BY_DOMAIN.get(domain)?.domains ?? [domain])]
}

/** The owner and the domain of a personal subdomain (`jan.fastmail.com`), else `null`. */
export function personalSubdomain(domain: string): { owner: string; domain: string } | null {
  const dot = domain.indexOf(".")
  const parent = domain.slice(dot + 1)
  return SUBDOMAIN_ADDRESSING.has(parent) ? { owner: domain.slice(0, dot), domain: parent } : null
}

/** The mailbox of a local part by the rules of its provider; never an empty one. */
export function mailboxOf(local: string, domain: string): string {
  return BY_DOMAIN.get(domain)?.mailbox(local) || local
}

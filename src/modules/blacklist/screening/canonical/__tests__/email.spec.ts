import { domainsOf, canonicalEmail, parseEmail, parseEmailDomain } from ".."

const canonical: [typed: string, same: string, reason: string][] = [
  ["jan@example.com", "jan@example.com", "is canonical already"],
  ["  Jan@Example.COM\n", "jan@example.com", "blanks around it and case do not matter"],
  ["\u200b jan@exam\u00adple.com \ufeff", "jan@example.com", "invisible characters do not matter"],
  ["jan@example.com.", "jan@example.com", "a domain may end with a dot"],
  ["jan+shop@example.com", "jan@example.com", "the tag is dropped with every provider"],
  ["jan+a+b@example.com", "jan@example.com", "the tag starts at the first plus"],
  ["jan+@example.com", "jan@example.com", "an empty tag is a tag"],
  ["+foo@example.com", "+foo@example.com", "nothing would be left without the tag"],
  ["+@example.com", "+@example.com", "a lone plus is a name"],
  ["j.a.n@example.com", "j.a.n@example.com", "dots count unless the provider says otherwise"],
  ["a..b.@docomo.ne.jp", "a..b.@docomo.ne.jp", "carriers gave out addresses with odd dots"],
  ["JOSE\u0301@example.com", "jos\u00e9@example.com", "composed and combining accents are one"],
  ["ΣΑΣ@example.gr", "σασ@example.gr", "the final sigma is a sigma"],
  ["jan@ŻÓŁW.pl", "jan@xn--w-uga1v8h.pl", "an IDN domain is compared in ASCII"],
  ["jan@XN--w-uga1v8h.pl", "jan@xn--w-uga1v8h.pl", "the ASCII spelling is the same domain"],
  ["jan@日本語。ｊｐ", "jan@xn--wgv71a119e.jp", "full-width dots and letters in the domain"],
  ["jan@Straße.de", "jan@xn--strae-oqa.de", "ß is a letter of its own in a domain"],
  ['"jan"@example.com', "jan@example.com", "quotes that are not needed"],
  ['"jan+x"@example.com', "jan@example.com", "a tag behind quotes that are not needed"],
  ['"j\\an"@example.com', "jan@example.com", "an escape that is not needed"],
  ['"Jan K"@example.com', '"jan k"@example.com', "quotes that are needed stay"],
  ['"a@b"@example.com', '"a@b"@example.com', "an @ may stand inside quotes"],
  ['"a\\"b"@googlemail.com', '"a\\"b"@gmail.com', "a quote inside quotes stays escaped"],
  [
    "o'brien!#$%&*/=?^_{|}~@example.com",
    "o'brien!#$%&*/=?^_{|}~@example.com",
    "all of these are allowed",
  ],
  [`${"a".repeat(64)}@example.com`, `${"a".repeat(64)}@example.com`, "64 octets are allowed"],
  // Gmail
  ["J.A.N+x@GoogleMail.com", "jan@gmail.com", "Gmail ignores dots, googlemail is Gmail"],
  ["...@gmail.com", "...@gmail.com", "never an empty mailbox"],
  // Proton
  ["jan.kow-al_ski@protonmail.com", "jankowalski@proton.me", "Proton ignores . - _"],
  ["jankowalski@pm.me", "jankowalski@proton.me", "the short Proton domain"],
  ["jankowalski@protonmail.ch", "jankowalski@proton.me", "the oldest Proton domain"],
  // Yandex
  ["jan.kowalski@ya.ru", "jan-kowalski@yandex.ru", "a dot may be written as a hyphen"],
  ["jan-kowalski@yandex.kz", "jan-kowalski@yandex.ru", "one mailbox on every Yandex domain"],
  // Apple
  ["jan.k@me.com", "jan.k@icloud.com", "me.com is the same mailbox, dots count"],
  ["jan.k@mac.com", "jan.k@icloud.com", "mac.com is the same mailbox"],
  // Fastmail
  ["shop@jan.fastmail.com", "jan@fastmail.com", "the personal subdomain names the owner"],
  ["shop+x@Jan.Fastmail.fm", "jan@fastmail.fm", "the tag before a personal subdomain"],
  ['"a b"@jan.fastmail.com', '"a b"@jan.fastmail.com', "quoted: unsure, so kept"],
]

const different: [string, string, string][] = [
  ["jan.k@example.com", "jank@example.com", "dots count with an unknown provider"],
  ["jan.k@outlook.com", "jank@outlook.com", "dots count at Outlook"],
  ["jan@outlook.com", "jan@hotmail.com", "Microsoft's domains are different mailboxes"],
  ["jan@fastmail.com", "jan@fastmail.fm", "Fastmail's domains are different mailboxes"],
  ["shop@a.b.fastmail.com", "b@fastmail.com", "only one label names an owner"],
  ["jan@mail.gmail.com", "jan@gmail.com", "a subdomain is another domain"],
  ["jan@notgmail.com", "jan@gmail.com", "the end of a name is not the name"],
  ["jan-x@yahoo.com", "jan@yahoo.com", "a base name at Yahoo does not tell the account"],
  ["jan_k@yandex.ru", "jan-k@yandex.ru", "Yandex merges the dot and the hyphen only"],
  ["jank@yandex.ru", "jan.k@yandex.ru", "Yandex does not ignore dots"],
  ["jan-k@gmail.com", "jank@gmail.com", "Gmail ignores dots only"],
  ["jose@example.com", "josé@example.com", "accents make another mailbox"],
  ["strasse@example.com", "straße@example.com", "ß is not ss"],
  ["jan@strasse.de", "jan@straße.de", "ß makes another domain"],
]

const refused: [string, string][] = [
  ["", "is empty"],
  ["   ", "is blank"],
  ["jan", "has no domain"],
  ["jan@", "has an empty domain"],
  ["a@b@example.com", "has two unquoted @"],
  ["jan k@example.com", "has a blank inside"],
  ["jan@exam ple.com", "has a blank in its domain"],
  ["Jan <jan@example.com>", "is a header, not an address"],
  ["(x)jan@example.com", "has a comment"],
  ['"jan@example.com', "has one quote"],
  ['ja"n@example.com', "has a quote inside"],
  ["jan\u0000@example.com", "has a control character"],
  ["jan@localhost", "has a domain of one label"],
  ["jan@1.2.3.4", "has an IP address for a domain"],
  ["jan@１.２.３.４", "has a full-width IP address for a domain"],
  ["jan@[1.2.3.4]", "has an address literal"],
  ["jan@example..com", "has an empty label"],
  ["jan@.example.com", "starts its domain with a dot"],
  ["jan@-example.com", "has a label that starts with a hyphen"],
  ["jan@example-.com", "has a label that ends with a hyphen"],
  ["jan@ex_ample.com", "has an underscore in its domain"],
  ["jan@example.com/x", "has a path a URL parser would cut off"],
  ["jan@ex%61mple.com", "has an escape a URL parser would decode"],
  ["jan@exä％.com", "has a full-width percent sign"],
  ["jan@xn--zzzzzz.com", "has a broken ASCII spelling of an IDN"],
  [`jan@${"a".repeat(64)}.com`, "has a label of 64"],
  [`jan@${"é".repeat(80)}.com`, "has a label too long in ASCII"],
  [`${"a".repeat(65)}@example.com`, "has a local part of 65 octets"],
  [`${"é".repeat(33)}@example.com`, "has a local part of 66 octets"],
  [`jan@${"a.".repeat(126)}com`, "is longer than 254 octets"],
  [`jan@${"é.".repeat(120)}com`, "is longer than 254 octets in ASCII"],
  [`${"a".repeat(1_000_000)}@example.com`, "is enormous"],
]

describe("parseEmail", () => {
  it.each(canonical)("reads %j as %j: %s", (typed, same) => {
    expect(parseEmail(typed)).toEqual({ success: true, data: same })
  })

  it.each(canonical)("reads its own answer for %j unchanged", (_, same) => {
    expect(parseEmail(same)).toEqual({ success: true, data: same })
  })

  it.each(different)("never takes %s for %s: %s", (one, other) => {
    expect(canonicalEmail(one)).not.toBe(canonicalEmail(other))
  })

  it.each(refused)("refuses %p: it %s", (typed) => {
    expect(parseEmail(typed)).toEqual({
      success: false,
      issue: "is not a valid e-mail address",
    })
  })
})

describe("what an admin means by a part of an address", () => {
  it.each([
    ["@spam.example", "use email_domain"],
    [" @spam.example", "use email_domain"],
    ["*@spam.example", "use email_domain"],
    ["jan*@spam.example", "use email_domain"],
    ["jan@*.example", "use email_domain"],
    ["%@spam.example", "use email_domain"],
    ["'jan@spam.example", "apostrophe"],
    ['="jan@spam.example"', "spreadsheet"],
  ])("%j is refused with the way out: %s", (typed, issue) => {
    expect(parseEmail(typed)).toEqual({ success: false, issue: expect.stringContaining(issue) })
  })
})

describe("canonicalEmail", () => {
  it.each([null, undefined, "", " \n", "\u200b"])("has nothing for %j", (raw) => {
    expect(canonicalEmail(raw)).toBeNull()
  })

  it.each([
    [" J.a.n@googlemail.com ", "jan@gmail.com", "canonical when it can be read"],
    [" Jan K@X.com ", "jan k@x.com", "trimmed and lower case when not"],
    ["JOSE\u0301", "jos\u00e9", "NFC when not"],
  ])("keeps %j as %j: %s", (raw, kept) => {
    expect(canonicalEmail(raw)).toBe(kept)
    expect(canonicalEmail(kept)).toBe(kept)
  })

  it("looks at a bounded part of what a shopper sends", () => {
    expect(canonicalEmail("x".repeat(1_000_000))).toHaveLength(500)
  })
})

describe("parseEmailDomain", () => {
  it.each([
    ["spam.example", "spam.example", "a domain"],
    [" @Spam.EXAMPLE. ", "spam.example", "@ before, dot behind, case"],
    ["mail.spam.example", "mail.spam.example", "a subdomain"],
    ["@żółw.pl", "xn--w-uga1v8h.pl", "IDN"],
    ["googlemail.com", "gmail.com", "the main domain of the same mailboxes"],
    ["pm.me", "proton.me", "the main domain of the same mailboxes"],
    ["fastmail.fm", "fastmail.fm", "a domain with mailboxes of its own"],
    ["blogspot.com", "blogspot.com", "one company's domain, though others use it"],
  ])("reads %j as %s: %s", (typed, domain) => {
    expect(parseEmailDomain(typed)).toEqual({ success: true, data: domain })
    expect(parseEmailDomain(domain)).toEqual({ success: true, data: domain })
  })

  it.each([
    ["", "is not a domain name"],
    ["@", "is not a domain name"],
    ["com", "is not a domain name"],
    ["jan@spam.example", "is not a domain name"],
    ["@@spam.example", "is not a domain name"],
    ["*.spam.example", "must not have a wildcard: give the domain alone"],
    [".spam.example", "is not a domain name"],
    ["https://spam.example", "is not a domain name"],
    ["203.0.113.1", "is not a domain name"],
    ["::1", "is not a domain name"],
    ["spam example.com", "is not a domain name"],
    ["co.uk", "public suffix"],
    ["@gov.pl", "public suffix"],
    ["jan.fastmail.com", "single mailbox"],
  ])("refuses %j: %s", (typed, issue) => {
    expect(parseEmailDomain(typed)).toEqual({
      success: false,
      issue: expect.stringContaining(issue),
    })
  })
})

describe("domainsOf", () => {
  it.each([
    ["jan@spam.example", ["spam.example"]],
    ["jan@a.b.spam.example", ["a.b.spam.example", "b.spam.example", "spam.example"]],
    ['"a@b"@spam.example', ["spam.example"]],
    ["jan k@spam.example", ["spam.example"]],
    ["jan", []],
    ["jan@localhost", []],
    ["jan@[1.2.3.4]", []],
  ])("knows the domains of %s", (email, domains) => {
    expect(domainsOf(email)).toEqual(domains)
  })

  it.each(["googlemail.com", "pm.me", "ya.ru", "mac.com", "żółw.pl", "spam.example"])(
    "finds an entry for %s in an address at it",
    (domain) => {
      const entry = parseEmailDomain(domain)
      const email = canonicalEmail(`jan@${domain}`) as string
      expect(entry.success && domainsOf(email).includes(entry.data)).toBe(true)
    }
  )
})

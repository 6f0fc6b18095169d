import { DEFAULT_SETTINGS } from "../../../../types/settings"
import type { EntryConditions } from "../../../../types/http"
import { decide } from "../decide"
import type { EntryFinding, Findings } from "../findings"
import type { Shopper } from "../shopper"
import { ban, canonical, entry, findings, JAN, rule, shopper, status } from "./support"

const EMAIL = JAN.email as string
const [PHONE, OTHER_PHONE] = JAN.phones

const allow = (conditions: EntryConditions, changes: Partial<EntryFinding> = {}) =>
  entry("allow", {
    id: `allow-${Object.keys(conditions).join("-")}`,
    canonical: canonical(conditions),
    ...changes,
  })

/** A guest on whose cart core put the banned account, because its e-mail was typed. */
const TYPED = shopper({ customer_id: "cus_banned" })
const BANNED = shopper({ customer_id: "cus_banned", logged_in_customer_id: "cus_banned" })
const OTHER = shopper({ customer_id: "cus_2", logged_in_customer_id: "cus_2" })

const byRecord = [status("cus_banned", "blacklisted")]
const byEmail = ban("email")
const byPhone = ban("phone")
const byOtherPhone = ban("phone", { value: OTHER_PHONE })

interface Case {
  reason: string
  who: Shopper
  found: Partial<Findings>
  allowed: EntryConditions[]
  outcome: "allow" | "refuse"
}

const row = (
  reason: string,
  who: Shopper,
  found: Partial<Findings>,
  allowed: EntryConditions[],
  outcome: Case["outcome"]
): Case => ({ reason, who, found, allowed, outcome })

const CASES: Case[] = [
  row(
    "the e-mail alone, which the entry names",
    JAN,
    { bans: [byEmail] },
    [{ email: EMAIL }],
    "allow"
  ),
  row(
    "the account that core put there for the e-mail",
    TYPED,
    { statuses: byRecord },
    [{ email: EMAIL }],
    "allow"
  ),
  row(
    "that account and its e-mail",
    TYPED,
    { statuses: byRecord, bans: [byEmail] },
    [{ email: EMAIL }],
    "allow"
  ),
  row("the login", BANNED, { statuses: byRecord, bans: [byEmail] }, [{ email: EMAIL }], "refuse"),
  row(
    "the login, with another customer's cart",
    shopper({ customer_id: "cus_2", logged_in_customer_id: "cus_banned" }),
    { statuses: byRecord },
    [{ email: EMAIL }],
    "refuse"
  ),
  row("an earlier login of the cart", OTHER, { statuses: byRecord }, [{ email: EMAIL }], "refuse"),
  row(
    "the typed account while somebody else is logged in",
    shopper({ customer_id: "cus_banned", logged_in_customer_id: "cus_2" }),
    { statuses: byRecord },
    [{ email: EMAIL }],
    "allow"
  ),
  row(
    "the phone, which the entry does not name",
    JAN,
    { bans: [byPhone] },
    [{ email: EMAIL }],
    "refuse"
  ),
  row(
    "e-mail and phone, of which the entry names one",
    JAN,
    { bans: [byEmail, byPhone] },
    [{ email: EMAIL }],
    "refuse"
  ),
  row(
    "e-mail and phone, of which the entry names the other",
    JAN,
    { bans: [byEmail, byPhone] },
    [{ phone: PHONE }],
    "refuse"
  ),
  row(
    "e-mail and phone, each named by an entry of its own",
    JAN,
    { bans: [byEmail, byPhone] },
    [{ email: EMAIL }, { phone: PHONE }],
    "refuse"
  ),
  row("a phone that the entry names", JAN, { bans: [byPhone] }, [{ phone: PHONE }], "allow"),
  row(
    "the phone of the account that core put there for the e-mail",
    { ...TYPED, record_phones: [PHONE] },
    { statuses: byRecord, bans: [byPhone] },
    [{ email: EMAIL }],
    "allow"
  ),
  row(
    "that account's phone and one that was typed",
    { ...TYPED, record_phones: [PHONE] },
    { statuses: byRecord, bans: [byPhone, byOtherPhone] },
    [{ email: EMAIL }],
    "refuse"
  ),
  row(
    "the phone of the account that is logged in",
    { ...BANNED, record_phones: [PHONE] },
    { bans: [byPhone] },
    [{ email: EMAIL }],
    "refuse"
  ),
  row(
    "another phone than the entry names",
    JAN,
    { bans: [byOtherPhone] },
    [{ phone: PHONE }],
    "refuse"
  ),
  row(
    "two phones, of which the entry names one",
    JAN,
    { bans: [byPhone, byOtherPhone] },
    [{ phone: PHONE }],
    "refuse"
  ),
  row(
    "a trusted guest's e-mail",
    JAN,
    { bans: [byEmail] },
    [{ email: EMAIL, phone: PHONE }],
    "allow"
  ),
  row(
    "a trusted guest's phone",
    JAN,
    { bans: [byPhone] },
    [{ email: EMAIL, phone: PHONE }],
    "allow"
  ),
  row(
    "a trusted guest's e-mail and phone",
    JAN,
    { bans: [byEmail, byPhone] },
    [{ email: EMAIL, phone: PHONE }],
    "allow"
  ),
  row(
    "a trusted guest whose phone is not given",
    shopper({ phones: [] }),
    { bans: [byEmail] },
    [{ email: EMAIL, phone: PHONE }],
    "refuse"
  ),
  row(
    "a trusted guest whose e-mail is not given",
    shopper({ email: "x@other.example" }),
    { bans: [byPhone] },
    [{ email: EMAIL, phone: PHONE }],
    "refuse"
  ),
  row(
    "a trusted guest's second phone",
    JAN,
    { bans: [byOtherPhone] },
    [{ email: EMAIL, phone: PHONE }],
    "refuse"
  ),
  row(
    "an e-mail, of which the entry names the domain",
    JAN,
    { bans: [byEmail] },
    [{ email_domain: "spam.example" }],
    "refuse"
  ),
  row(
    "an e-mail, where the entry names the IP",
    JAN,
    { bans: [byEmail] },
    [{ ip: "203.0.113.7" }],
    "refuse"
  ),
  row(
    "an e-mail, where the entry names a network",
    JAN,
    { bans: [byEmail] },
    [{ ip_range: "203.0.113.0/24" }],
    "refuse"
  ),
  row(
    "an e-mail, where the entry names an address",
    JAN,
    { bans: [byEmail] },
    [{ city: "Wrocław", country_code: "pl" }],
    "refuse"
  ),
  row(
    "an e-mail, which the entry names beside other things",
    JAN,
    { bans: [byEmail] },
    [{ email: EMAIL, city: "Wrocław" }],
    "allow"
  ),
  row(
    "whatever, where the entry names the banned customer, who is logged in",
    BANNED,
    { statuses: byRecord, bans: [byEmail, byPhone] },
    [{ customer_id: "cus_banned" }],
    "allow"
  ),
  row(
    "whatever, where that customer is not logged in",
    TYPED,
    { statuses: byRecord, bans: [byEmail] },
    [{ customer_id: "cus_banned" }],
    "refuse"
  ),
  row(
    "another person's e-mail, where the entry names who is logged in",
    OTHER,
    { bans: [byEmail] },
    [{ customer_id: "cus_2" }],
    "refuse"
  ),
  row(
    "another person's e-mail, which the entry names as well",
    OTHER,
    { bans: [byEmail] },
    [{ customer_id: "cus_2", email: EMAIL }],
    "allow"
  ),
  row(
    "an e-mail, where another entry names less",
    JAN,
    { bans: [byEmail] },
    [{ ip: "203.0.113.7" }, { email: EMAIL }],
    "allow"
  ),
]

describe("an allow entry over a ban that was found by", () => {
  it.each(CASES)("$reason: $outcome", ({ who, found, allowed, outcome }) => {
    const entries = allowed.map((conditions) => allow(conditions))
    const verdict = decide(who, findings({ ...found, entries }), DEFAULT_SETTINGS)
    expect([verdict.outcome, verdict.enforced]).toEqual([outcome, true])
    // The first enforced reason is the one that decided.
    expect(verdict.reasons[0].action).toBe(outcome)
    expect(verdict.reasons.filter(({ type }) => type === "customer_status")).toHaveLength(1)
  })
})

describe("bans and allow entries", () => {
  const other = ban("phone", { id: "status-cus_other", customer_id: "cus_other" })

  it("stand in the order in which they decide", () => {
    const entries = [allow({ email: EMAIL }), entry("block")]
    const { outcome, reasons } = decide(
      JAN,
      findings({ bans: [byEmail, other], entries }),
      DEFAULT_SETTINGS
    )
    expect(outcome).toBe("refuse")
    expect(reasons.map(({ id }) => id)).toEqual([
      "status-cus_other",
      "allow-email",
      "status-cus_banned",
      "entry-block",
    ])
  })

  it("may each be spared by an entry of its own", () => {
    const entries = [allow({ email: EMAIL }), allow({ phone: PHONE })]
    const found = findings({ bans: [byEmail, other], entries })
    expect(decide(JAN, found, DEFAULT_SETTINGS).outcome).toBe("allow")
  })

  it("are not spared by an entry that is only monitored", () => {
    const entries = [allow({ email: EMAIL }, { mode: "monitor" })]
    const { outcome, reasons } = decide(
      JAN,
      findings({ bans: [byEmail], entries }),
      DEFAULT_SETTINGS
    )
    expect([outcome, reasons.map(({ type }) => type)]).toEqual([
      "refuse",
      ["customer_status", "entry"],
    ])
  })

  it("are not spared by a block entry that names the same", () => {
    const entries = [entry("block"), allow({ ip: "203.0.113.7" })]
    const found = findings({ bans: [byEmail], entries })
    expect(decide(JAN, found, DEFAULT_SETTINGS).reasons.map(({ action }) => action)).toEqual([
      "refuse",
      "allow",
      "block",
    ])
  })

  it.each([
    [{ ip: "203.0.113.7" }],
    [{ email_domain: "spam.example" }],
    [{ city: "Wrocław" }],
  ] as EntryConditions[][])(
    "leave an entry for %j before rules, flags and block entries",
    (conditions) => {
      const found = findings({ entries: [entry("flag"), entry("block"), allow(conditions)] })
      const verdict = decide(JAN, found, DEFAULT_SETTINGS, [rule("auto_rule", "blacklist")])
      expect(verdict.outcome).toBe("allow")
    }
  )
})

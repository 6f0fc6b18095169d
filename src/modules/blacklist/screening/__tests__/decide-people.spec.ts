import { BAN_SCOPES, type BanScope } from "../../../../types/vocabulary"
import { DEFAULT_SETTINGS } from "../../../../types/settings"
import { decide } from "../decide"
import type { Findings } from "../findings"
import type { Shopper } from "../shopper"
import { ban, entry, findings, JAN, shopper, status } from "./support"

const decideFor = (
  who: Shopper,
  found: Partial<Findings>,
  ban_scope: BanScope[] = [...BAN_SCOPES]
) => decide(who, findings(found), { ban_scope })

const loggedIn = (id: string) => shopper({ customer_id: id, logged_in_customer_id: id })

describe("a whitelisted customer", () => {
  const whitelisted = [status("cus_1", "whitelisted", { reason: "Wholesale" })]
  const blocked = [entry("block")]

  it("passes, with one reason and nothing else looked at", () => {
    const found = { statuses: whitelisted, bans: [ban("email"), ban("phone")], entries: blocked }
    expect(decideFor(loggedIn("cus_1"), found)).toEqual({
      outcome: "allow",
      enforced: true,
      reasons: [
        {
          type: "customer_status",
          id: "status-cus_1",
          name: "Wholesale",
          action: "allow",
          mode: "enforce",
          detail: { matched: ["customer_id"], customer_id: "cus_1" },
        },
      ],
    })
  })

  it.each([
    ["a guest who typed the e-mail", { customer_id: "cus_1", logged_in_customer_id: null }],
    ["another customer on the cart", { customer_id: "cus_2", logged_in_customer_id: "cus_1" }],
    ["another customer at the keyboard", { customer_id: "cus_1", logged_in_customer_id: "cus_2" }],
    [
      "a login without a customer on the cart",
      { customer_id: null, logged_in_customer_id: "cus_1" },
    ],
    ["nobody at all", { customer_id: null, logged_in_customer_id: null }],
  ])("is not borrowed by %s", (_, who) => {
    const verdict = decideFor(shopper(who), { statuses: whitelisted, entries: blocked })
    expect(verdict.outcome).toBe("refuse")
    expect(verdict.reasons.map(({ type }) => type)).toEqual(["entry"])
  })

  it("gives no reason of its own where it does not hold", () => {
    const guest = shopper({ customer_id: "cus_1" })
    expect(decideFor(guest, { statuses: whitelisted }).reasons).toEqual([])
  })

  it("is not one by a neutral status", () => {
    const statuses = [status("cus_1", "neutral")]
    expect(decideFor(loggedIn("cus_1"), { statuses, entries: blocked }).outcome).toBe("refuse")
    expect(decideFor(loggedIn("cus_1"), { statuses }).reasons).toEqual([])
  })
})

describe("a banned person", () => {
  const byRecord = [status("cus_1", "blacklisted", { reason: "Fraud" })]

  it.each<[string, Shopper, Partial<Findings>, string[]]>([
    ["by the customer record", loggedIn("cus_1"), { statuses: byRecord }, ["customer_id"]],
    [
      "as a guest with the account's e-mail",
      shopper({ customer_id: "cus_1" }),
      { statuses: byRecord },
      ["customer_id"],
    ],
    [
      "logged in with another customer's cart",
      shopper({ customer_id: "cus_2", logged_in_customer_id: "cus_1" }),
      { statuses: byRecord },
      ["customer_id"],
    ],
    ["by e-mail under another account", loggedIn("cus_2"), { bans: [ban("email")] }, ["email"]],
    ["by e-mail as a guest", JAN, { bans: [ban("email")] }, ["email"]],
    ["by the shipping phone", JAN, { bans: [ban("phone")] }, ["phone"]],
    [
      "by another of the phones",
      JAN,
      { bans: [ban("phone", { value: JAN.phones[1] })] },
      ["phone"],
    ],
    [
      "by two phones, named once",
      JAN,
      { bans: JAN.phones.map((value) => ban("phone", { value })) },
      ["phone"],
    ],
    ["by e-mail and phone", JAN, { bans: [ban("phone"), ban("email")] }, ["phone", "email"]],
    [
      "by everything",
      loggedIn("cus_banned"),
      { statuses: [status("cus_banned", "blacklisted")], bans: [ban("email"), ban("phone")] },
      ["customer_id", "email", "phone"],
    ],
  ])("is recognised %s, in one reason", (_, who, found, matched) => {
    const { outcome, reasons } = decideFor(who, found)
    expect(outcome).toBe("refuse")
    expect(reasons).toHaveLength(1)
    expect(reasons[0]).toMatchObject({
      type: "customer_status",
      action: "refuse",
      detail: { matched },
    })
  })

  it("has one reason for each person the shopper resembles", () => {
    const other = ban("phone", {
      id: "status-cus_other",
      customer_id: "cus_other",
      reason: "Theft",
    })
    const { reasons } = decideFor(JAN, { bans: [ban("email"), other] })
    expect(reasons.map(({ id, name, detail }) => [id, name, detail])).toEqual([
      ["status-cus_banned", null, expect.objectContaining({ matched: ["email"] })],
      ["status-cus_other", "Theft", expect.objectContaining({ matched: ["phone"] })],
    ])
  })

  it.each([
    ["an e-mail that only shares the key", ban("email", { value: "piotr@honest.example" })],
    ["a phone that only shares the key", ban("phone", { value: "+48111222333" })],
    ["a phone that reads like the e-mail", ban("phone", { value: JAN.email as string })],
  ])("is not %s", (_, found) => {
    expect(decideFor(JAN, { bans: [found] })).toEqual({
      outcome: "allow",
      enforced: true,
      reasons: [],
    })
  })

  it("is not recognised by an e-mail the cart does not have", () => {
    const silent = shopper({ email: null, phones: [] })
    expect(decideFor(silent, { bans: [ban("email"), ban("phone")] }).reasons).toEqual([])
  })

  describe("by a ban that a rule set on a guest", () => {
    const guest = { set_on_guest: true }
    const record = status("cus_guest", "blacklisted", guest)
    const typed = shopper({ customer_id: "cus_guest", logged_in_customer_id: "cus_1" })

    it.each<[string, string, Shopper, Partial<Findings>]>([
      ["refuse", "a guest with the e-mail", JAN, { bans: [ban("email", guest)] }],
      [
        "refuse",
        "a guest with that record",
        shopper({ customer_id: "cus_guest" }),
        { statuses: [record] },
      ],
      [
        "allow",
        "an account that shares the e-mail",
        loggedIn("cus_1"),
        { bans: [ban("email", guest)] },
      ],
      ["allow", "an account on whose cart the e-mail was typed", typed, { statuses: [record] }],
      [
        "refuse",
        "an account that shares the phone",
        loggedIn("cus_1"),
        { bans: [ban("phone", guest)] },
      ],
      [
        "refuse",
        "an account that shares both",
        loggedIn("cus_1"),
        { bans: [ban("email", guest), ban("phone", guest)] },
      ],
      [
        "refuse",
        "the record, which has an account now",
        loggedIn("cus_guest"),
        { statuses: [record] },
      ],
      [
        "refuse",
        "an account whose e-mail an admin banned",
        loggedIn("cus_1"),
        { bans: [ban("email")] },
      ],
    ])("%s: %s", (outcome, _, who, found) => {
      expect(decideFor(who, found).outcome).toBe(outcome)
    })
  })
})

describe("ban_scope", () => {
  const SUBSETS = [0, 1, 2, 3, 4, 5, 6, 7].map((bits) =>
    BAN_SCOPES.filter((_, index) => bits & (1 << index))
  )
  const NAME: Record<BanScope, string> = { customer: "customer_id", email: "email", phone: "phone" }

  it.each(SUBSETS.map((scope) => [scope.join(" + ") || "nothing", scope] as const))(
    "%s: a person is recognised by that and nothing else",
    (_, scope) => {
      const found = {
        statuses: [status("cus_banned", "blacklisted")],
        bans: [ban("email"), ban("phone")],
      }
      const { outcome, reasons } = decideFor(loggedIn("cus_banned"), found, scope)
      expect(outcome).toBe(scope.length ? "refuse" : "allow")
      expect(
        reasons.flatMap((reason) =>
          reason.type === "customer_status" ? reason.detail.matched : []
        )
      ).toEqual(scope.map((name) => NAME[name]))
    }
  )

  it("never takes away what a whitelisting gives", () => {
    const found = { statuses: [status("cus_1", "whitelisted")], bans: [ban("email")] }
    expect(decideFor(loggedIn("cus_1"), found, []).reasons).toHaveLength(1)
  })

  it("is that of the settings: everything by default", () => {
    expect(DEFAULT_SETTINGS.ban_scope).toEqual(["customer", "email", "phone"])
  })
})

import type { ManualRule } from "../../../../../types/rules"
import { type Audience, coversChannel, isFor } from "../../rules"
import { manualRule } from "./support"

const GUEST: Audience = { is_guest: true, group_ids: [], suspicious: false }
const GUEST_IN_GROUP: Audience = { ...GUEST, group_ids: ["vip"] }
const UNASSIGNED: Audience = { is_guest: false, group_ids: [], suspicious: false }
const MEMBER: Audience = { ...UNASSIGNED, group_ids: ["new", "vip"] }
const OUTSIDER: Audience = { ...UNASSIGNED, group_ids: ["b2b"] }

const EVERYBODY: Partial<ManualRule> = {}
const GUESTS: Partial<ManualRule> = { only_for_guests: true }
const UNGROUPED: Partial<ManualRule> = { for_unassigned_customers: true }
const VIPS: Partial<ManualRule> = { customer_group_ids: ["vip", "gold"] }
const VIPS_OR_UNGROUPED: Partial<ManualRule> = { ...VIPS, ...UNGROUPED }

describe("for whom a manual rule is", () => {
  it.each<[string, string, boolean, Partial<ManualRule>, Audience]>([
    ["without flags", "a guest", true, EVERYBODY, GUEST],
    ["without flags", "a customer in no group", true, EVERYBODY, UNASSIGNED],
    ["without flags", "a customer in a group", true, EVERYBODY, MEMBER],
    ["for guests", "a guest", true, GUESTS, GUEST],
    ["for guests", "a customer in no group", false, GUESTS, UNASSIGNED],
    ["for guests", "a customer in a group", false, GUESTS, MEMBER],
    ["for guests", "a guest whose own record is in a group", true, GUESTS, GUEST_IN_GROUP],
    ["for the unassigned", "a guest", true, UNGROUPED, GUEST],
    ["for the unassigned", "a customer in no group", true, UNGROUPED, UNASSIGNED],
    ["for the unassigned", "a customer in a group", false, UNGROUPED, MEMBER],
    [
      "for the unassigned",
      "a guest whose own record is in a group",
      false,
      UNGROUPED,
      GUEST_IN_GROUP,
    ],
    ["for groups", "a guest", false, VIPS, GUEST],
    ["for groups", "a customer in no group", false, VIPS, UNASSIGNED],
    ["for groups", "a member of one of them", true, VIPS, MEMBER],
    ["for groups", "a member of another", false, VIPS, OUTSIDER],
    ["for groups", "a guest whose own record is in one of them", true, VIPS, GUEST_IN_GROUP],
    ["for groups and the unassigned", "a guest", true, VIPS_OR_UNGROUPED, GUEST],
    [
      "for groups and the unassigned",
      "a customer in no group",
      true,
      VIPS_OR_UNGROUPED,
      UNASSIGNED,
    ],
    ["for groups and the unassigned", "a member of one of them", true, VIPS_OR_UNGROUPED, MEMBER],
    ["for groups and the unassigned", "a member of another", false, VIPS_OR_UNGROUPED, OUTSIDER],
    [
      "for guests who are unassigned",
      "a customer in no group",
      false,
      { ...GUESTS, ...UNGROUPED },
      UNASSIGNED,
    ],
    ["for guests who are unassigned", "a guest", true, { ...GUESTS, ...UNGROUPED }, GUEST],
  ])("%s: %s, %s", (_rule, _who, expected, changes, audience) => {
    expect(isFor(manualRule(changes), audience)).toBe(expected)
  })

  it.each([
    [true, true, true, "on the list"],
    [true, false, false, "not on the list"],
    [false, true, true, "not asked for, though on the list"],
    [false, false, true, "not asked for"],
  ])("requires_suspicion %s, suspicious %s: %s, %s", (requires_suspicion, suspicious, expected) => {
    for (const audience of [GUEST, UNASSIGNED, MEMBER]) {
      expect(isFor(manualRule({ requires_suspicion }), { ...audience, suspicious })).toBe(expected)
    }
  })

  it.each<[string, Partial<ManualRule>, Audience]>([
    ["the groups", VIPS, OUTSIDER],
    ["being a guest", GUESTS, MEMBER],
  ])("being suspicious does not make up for %s", (_, changes, audience) => {
    const rule = manualRule({ ...changes, requires_suspicion: true })
    expect(isFor(rule, { ...audience, suspicious: true })).toBe(false)
  })
})

describe("coversChannel", () => {
  it.each<[string[], string | null, boolean, string]>([
    [[], "sc_1", true, "no channel named: all"],
    [[], null, true, "…also a cart without one"],
    [["sc_1", "sc_2"], "sc_2", true, "one of those named"],
    [["sc_1"], "sc_2", false, "another one"],
    [["sc_1"], null, false, "a cart without one is in none"],
  ])("%j, a cart of %s: %s, %s", (sales_channel_ids, channel, expected) => {
    expect(coversChannel({ sales_channel_ids }, channel)).toBe(expected)
  })
})

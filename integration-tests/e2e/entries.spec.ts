import type { Locator } from "@playwright/test"
import { removeEntries } from "./support/admin-api"
import type { Dashboard } from "./support/dashboard"
import {
  addConditions,
  type EntryType,
  fillIn,
  nameOfEntry,
  startEntry,
  type Values,
} from "./support/entry-form"
import { search, textField } from "./support/forms"
import { newShopper, PLACED, REFUSED } from "./support/storefront"
import { expect, test } from "./support/test"
import { phoneOf, unique } from "./support/unique"

// What is made in the first test is met in the second.
test.describe.configure({ mode: "serial" })

const digits = unique()
const REASON = `Browser test ${digits}`

/** The only network here that is not of one run. */
const RANGE = "192.0.2.0/25"
const IPV6 = `2001:db8::${Number(digits.slice(0, 3)).toString(16)}:77`

/** One entry of each type: how it is typed in, and how the list then names it. */
const ENTRIES: {
  type: EntryType
  fill?: (dashboard: Dashboard, dialog: Locator) => Promise<unknown>
  shown: Values
}[] = [
  { type: "email", shown: { email: `gear.reseller.${digits}@gmail.com` } },
  { type: "email_domain", shown: { email_domain: `@burner-${digits}.example` } },
  { type: "ip", shown: { ip: IPV6 } },
  { type: "ip_range", shown: { ip_range: RANGE } },
  {
    type: "phone",
    fill: async (dashboard, dialog) => {
      await fillIn(dashboard, dialog, { phone: phoneOf(digits) })
      // The names of countries are the dashboard's own.
      await search(dialog, dashboard.t("country.phoneLabel"), "Pol", "Poland")
    },
    shown: { phone: `+48 ${phoneOf(digits)}` },
  },
  { type: "address", shown: { street: "Portowa", house_number: digits, city: "Gdynia" } },
  {
    type: "combination",
    fill: (dashboard, dialog) => addConditions(dashboard, dialog, COMBINATION),
    shown: { email_domain: `inbox-${digits}.example`, last_name: "Testowski" },
  },
]
const COMBINATION = ENTRIES[6].shown

test.beforeAll(({ api }) => removeEntries(api, "q=192.0.2.0"))
test.afterAll(({ api }) => removeEntries(api, `q=${digits}`))

test("one entry of each type is created in the form", async ({ dashboard, t }) => {
  await dashboard.openEntries()
  for (const { type, fill, shown } of ENTRIES) {
    const name = nameOfEntry(dashboard, shown)
    const dialog = await startEntry(dashboard, type)
    await (fill ? fill(dashboard, dialog) : fillIn(dashboard, dialog, shown))
    await textField(dialog, t("reason.label")).fill(REASON)
    await dashboard.expectReadable()
    await dashboard.save(dialog, t("actions.create"))
    await dashboard.expectToast(t("entries.toasts.created", { name }))
    await expect(dashboard.rowOf(name)).toBeVisible()
  }
  await dashboard.expectReadable()
})

const MATCHING = {
  "an alias of the e-mail": { email: `GearReseller${digits}+new@googlemail.com` },
  "a subdomain of the domain": { email: `zofia@mx.burner-${digits}.example` },
  "the network": { ip: "192.0.2.100" },
  "the phone, written nationally": { phone: `(22) 0${digits.replace(/(..)(..)/, "$1-$2-")}` },
  "the address, written otherwise": {
    address: { address_1: `UL. PORTOWA ${digits}`, city: "GDYNIA", postal_code: "81-350" },
  },
  "every condition of the combination": {
    email: `nowy@inbox-${digits}.example`,
    address: { last_name: "Testowski" },
  },
}

for (const [name, shopper] of Object.entries(MATCHING)) {
  test(`the shop refuses ${name}`, async ({ shop }) => {
    expect(await shop.order(newShopper(shopper))).toEqual(REFUSED)
  })
}

test("the shop lets pass who nearly matches several of them", async ({ shop }) => {
  const shopper = newShopper({
    email: `nowy@inbox-${digits}.example`,
    ip: "192.0.2.200",
    address: { address_1: `ul. Portowa 1${digits}`, city: "Gdynia" },
  })
  expect(await shop.order(shopper)).toEqual(PLACED)
})

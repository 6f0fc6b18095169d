import type { Locator, Page } from "playwright-core"
import {
  chooseFromMenu,
  confirm,
  openDialog,
  openEntries,
  rowOf,
  rows,
  search,
  select,
  startEntry,
  submit,
  toast,
  untilClosed,
} from "../support/dashboard"
import { expectErrorAt, textField } from "../support/forms"
import { ENGLISH } from "../support/look"
import { flow, openDashboard, session, shoot } from "../support/session"
import { order, PLACED, REFUSED } from "../support/storefront"
import { expectReadable } from "../support/texts"

const fillIn = async (dialog: Locator, values: Record<string, string>) => {
  for (const [name, value] of Object.entries(values)) await textField(dialog, name).fill(value)
}

const addConditions = async (page: Page, dialog: Locator, values: Record<string, string>) => {
  for (const [name, value] of Object.entries(values)) {
    await chooseFromMenu(page, "Add condition", name)
    await textField(dialog, name).fill(value)
  }
}

/** One entry of each type: how it is typed in, and how the list then names it. */
const ENTRIES: {
  type: string
  fill: (dialog: Locator, page: Page) => Promise<unknown>
  name: string
}[] = [
  {
    type: "E-mail",
    fill: (dialog) => fillIn(dialog, { "E-mail": "gear.reseller@gmail.com" }),
    name: "E-mail: gear.reseller@gmail.com",
  },
  {
    type: "E-mail domain",
    fill: (dialog) => fillIn(dialog, { "E-mail domain": "@burner-mail.example" }),
    name: "E-mail domain: @burner-mail.example",
  },
  {
    type: "IP address",
    fill: (dialog) => fillIn(dialog, { "IP address": "2001:db8::77" }),
    name: "IP address: 2001:db8::77",
  },
  {
    type: "IP range",
    fill: (dialog) => fillIn(dialog, { "IP range": "192.0.2.0/25" }),
    name: "IP range: 192.0.2.0/25",
  },
  {
    type: "Phone",
    fill: async (dialog) => {
      await fillIn(dialog, { Phone: "22 000 90 90" })
      await search(dialog, "Country of the number", "Pol", "Poland")
    },
    name: "Phone: +48 22 000 90 90",
  },
  {
    type: "Address",
    fill: (dialog) => fillIn(dialog, { Street: "Portowa", "House number": "8", City: "Gdynia" }),
    name: "Street: Portowa, House number: 8, City: Gdynia",
  },
  {
    type: "Combination",
    fill: (dialog, page) =>
      addConditions(page, dialog, { "E-mail domain": "inbox.example", "Last name": "Testowski" }),
    name: "E-mail domain: inbox.example, Last name: Testowski",
  },
]

const DOMAIN = ENTRIES[1]

/** What cannot be read, per type, and what its field says. */
const BAD_INPUT: { type: string; name: string; value: string; message: RegExp }[] = [
  { type: "E-mail", name: "E-mail", value: "nobody", message: /valid e-mail address/ },
  {
    type: "E-mail domain",
    name: "E-mail domain",
    value: "not a domain",
    message: /Enter a domain/,
  },
  { type: "IP address", name: "IP address", value: "010.0.0.1", message: /one full IPv4 or IPv6/ },
  { type: "IP range", name: "IP range", value: "10.0.0.0/33", message: /Enter a range such as/ },
  { type: "Phone", name: "Phone", value: "12", message: /number cannot be read/ },
  { type: "Address", name: "Street", value: "", message: /Fill in at least one field/ },
]

const removeEntries = async () => {
  for (const { name } of ENTRIES) {
    const value = name.split(/: |, /)[1].replace(/^@/, "")
    const { entries } = await session.api.get<{ entries: { id: string }[] }>(
      `/admin/blacklist/entries?q=${encodeURIComponent(value)}`
    )
    for (const { id } of entries) await session.api.remove(`/admin/blacklist/entries/${id}`)
  }
}

export const describeEntries = () =>
  describe("entries are made, used, switched off and deleted", () => {
    afterAll(removeEntries)

    flow("one entry of each type is created in the drawer", async () => {
      const page = await openDashboard()
      await openEntries(page)
      for (const { type, fill, name } of ENTRIES) {
        const dialog = await startEntry(page, type)
        await fill(dialog, page)
        await textField(dialog, "Reason").fill("Browser test")
        await shoot(page, `create ${type}`)
        await expectReadable(page, ENGLISH)
        await submit(dialog, "Create")
        await untilClosed(dialog)
        await toast(page, `The entry “${name}” was created.`)
        await rowOf(page, name).waitFor()
      }
      await shoot(page, "entries of every type")
      await expectReadable(page, ENGLISH)
    })

    flow("the shop refuses who matches, and nobody else", async () => {
      const shoppers = {
        "an alias of the e-mail": { email: "GearReseller+new@googlemail.com" },
        "a subdomain of the domain": { email: "zofia@mx.burner-mail.example" },
        "the network": { ip: "192.0.2.100" },
        "the phone, written nationally": { phone: "(22) 000-90-90" },
        "the address, written otherwise": {
          address: { address_1: "UL. PORTOWA 8", city: "GDYNIA", postal_code: "81-350" },
        },
        "every condition of the combination": {
          email: "nowy@inbox.example",
          address: { last_name: "Testowski" },
        },
      }
      for (const [name, shopper] of Object.entries(shoppers)) {
        const { page, ...outcome } = await order({ example: "warsaw", ...shopper })
        await shoot(page, `shop refuses ${name}`)
        expect({ name, ...outcome }).toEqual({ name, ...REFUSED })
      }
      const { page: _, ...outcome } = await order({
        example: "warsaw",
        email: "nowy@inbox.example",
        ip: "192.0.2.200",
        address: { address_1: "ul. Portowa 18", city: "Gdynia" },
      })
      expect(outcome).toEqual(PLACED)
    })

    flow("bad input is told at its field", async () => {
      const page = await openDashboard()
      await openEntries(page)
      const dialog = await startEntry(page, "E-mail")
      for (const { type, name, value, message } of BAD_INPUT) {
        await select(dialog, "Type", type)
        await textField(dialog, name).fill(value)
        await submit(dialog, "Create")
        await expectErrorAt(textField(dialog, name), message)
        await shoot(page, `bad ${type}`)
      }
      await select(dialog, "Type", "Combination")
      await submit(dialog, "Create")
      await dialog.getByText("Add at least one condition.").waitFor()
      await select(dialog, "Type", "E-mail")
      await textField(dialog, "E-mail").fill("somebody@mail.example")
      await select(dialog, "Duration", "Until a date")
      await submit(dialog, "Create")
      await dialog.getByText("Choose the date on which it ends.").waitFor()
      await shoot(page, "bad duration")
      await expectReadable(page, ENGLISH)
    })

    flow("the same conditions again lead to the entry that is there", async () => {
      const page = await openDashboard()
      await openEntries(page)
      const dialog = await startEntry(page, DOMAIN.type)
      // Another spelling of what is stored.
      await fillIn(dialog, { "E-mail domain": "Burner-Mail.example" })
      await submit(dialog, "Create")
      const alert = dialog.getByRole("alert")
      await alert.getByText("These conditions with this action are already").waitFor()
      await shoot(page, "duplicate")
      await expectReadable(page, ENGLISH)

      await alert.getByRole("link", { name: "Open the existing entry" }).click()
      // What was typed is not saved, and the dashboard asks before it is lost.
      await confirm(page, "Continue")
      const edit = await openDialog(page, "Edit entry")
      expect(await textField(edit, "E-mail domain").inputValue()).toBe("@burner-mail.example")
      await shoot(page, "the existing entry")
    })

    flow("a deactivated entry lets everybody through", async () => {
      const page = await openDashboard()
      await openEntries(page)
      await chooseFromMenu(page, `Actions for ${DOMAIN.name}`, "Disable")
      await toast(page, `The entry “${DOMAIN.name}” is disabled.`)
      await rowOf(page, DOMAIN.name).getByText("Disabled", { exact: true }).waitFor()
      await shoot(page, "entry inactive")

      const { page: shop, ...outcome } = await order({
        example: "warsaw",
        email: "zofia@mx.burner-mail.example",
      })
      await shoot(shop, "shop passes inactive entry")
      expect(outcome).toEqual(PLACED)
    })

    flow("an entry is edited, and deleted after a question", async () => {
      const page = await openDashboard()
      await openEntries(page)
      await rowOf(page, DOMAIN.name).getByText("Block", { exact: true }).click()
      const dialog = await openDialog(page, "Edit entry")
      await dialog.getByRole("radio", { name: "Flag" }).click()
      await dialog.getByRole("switch", { name: "Enabled" }).click()
      await submit(dialog, "Save")
      await untilClosed(dialog)
      await toast(page, `The entry “${DOMAIN.name}” was updated.`)
      await rowOf(page, DOMAIN.name).getByText("Flag", { exact: true }).waitFor()
      await rowOf(page, DOMAIN.name).getByText("Enabled", { exact: true }).waitFor()

      await chooseFromMenu(page, `Actions for ${DOMAIN.name}`, "Delete")
      await page.getByRole("alertdialog").waitFor()
      await shoot(page, "delete question")
      expect(await confirm(page, "Cancel")).toContain(`delete the entry “${DOMAIN.name}”`)
      await rowOf(page, DOMAIN.name).waitFor()

      const before = await rows(page).count()
      await chooseFromMenu(page, `Actions for ${DOMAIN.name}`, "Delete")
      await confirm(page, "Delete")
      await toast(page, `The entry “${DOMAIN.name}” was deleted.`)
      await rowOf(page, DOMAIN.name).waitFor({ state: "detached" })
      expect(await rows(page).count()).toBe(before - 1)
      await shoot(page, "entry deleted")
    })
  })

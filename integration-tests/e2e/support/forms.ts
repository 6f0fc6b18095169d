import type { Locator } from "playwright-core"

/** A field that is typed into. Its name may go on, such as by "Optional". */
export const textField = (within: Locator, name: string) =>
  within.getByRole("textbox", { name: new RegExp(`^${name}`) })

export const numberField = (within: Locator, name: string) =>
  within.getByRole("spinbutton", { name, exact: true })

/** The fields of a form that answer one question, by its heading. */
export const sectionOf = (dialog: Locator, heading: string) =>
  dialog.getByRole("region", { name: heading, exact: true })

export const choose = (within: Locator, option: string) =>
  within.getByRole("radio", { name: option, exact: true }).click()

export const turn = (within: Locator, name: string) =>
  within.getByRole("switch", { name, exact: true }).click()

/** The message that a screen reader reads out with the field. */
export const expectErrorAt = async (input: Locator, message: RegExp) => {
  await input.page().getByRole("dialog").getByText(message).first().waitFor()
  expect(await input.getAttribute("aria-invalid")).toBe("true")
  const described = (await input.getAttribute("aria-describedby")) ?? ""
  const texts = await input
    .page()
    .evaluate(
      (ids) => ids.map((id) => document.getElementById(id)?.textContent ?? ""),
      described.split(" ")
    )
  expect(texts.join(" ")).toMatch(message)
}

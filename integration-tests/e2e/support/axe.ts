import AxeBuilder from "@axe-core/playwright"
import type { Page } from "@playwright/test"

/** One of these keeps somebody from using the page; the lesser ones are advice. */
const GRAVE = ["serious", "critical"]

/**
 * Faults of Medusa's own components, which the plugin's pages are made of: each is one rule for one
 * element, told by what only the dashboard makes. The same fault in anything of the plugin's fails.
 */
const OF_THE_DASHBOARD = [
  // Above a table: the loupe in the search, and the buttons that open the filters and the order.
  { rule: "role-img-alt", element: 'input[type="search"] + [role="img"]' },
  {
    rule: "button-name",
    element: '.divide-y > .px-6.py-4:has(input[type="search"]) button[aria-haspopup="menu"]',
  },
  // Below that: the cross of a filter; the name of one, the word after it, and "Clear all".
  {
    rule: "button-name",
    element: ".overflow-x-auto.border-t .shadow-borders-base > button.size-7",
  },
  { rule: "color-contrast", element: ".overflow-x-auto.border-t .text-ui-fg-muted" },
  // The cross that closes a drawer or a modal stands beside the key that does the same.
  { rule: "button-name", element: '[role="dialog"] :is(kbd + button, button:has(+ kbd))' },
  // The cross that empties a combobox, and the ones that take back what was chosen in one.
  {
    rule: "button-name",
    element:
      ':is(:has(> input[role="combobox"]), :has(> div > input[role="combobox"])) > button.absolute',
  },
  {
    rule: "button-name",
    element: ':has(> div > input[role="combobox"]) > * > button[tabindex="-1"]',
  },
  // The bar of commands for chosen rows, and what opens below a filter: the only dialogs with a side.
  { rule: "aria-dialog-name", element: '[role="dialog"][data-side]' },
]

/**
 * What axe-core finds serious or critical within a part of a page, with the element and its markup.
 *
 * @param part - a selector
 * @param rules - these only
 */
export async function faultsIn(page: Page, part: string, rules?: string[]) {
  const axe = new AxeBuilder({ page }).include(part)
  if (rules) axe.withRules(rules)
  const { violations } = await axe.analyze()
  const found = violations
    .filter(({ impact }) => GRAVE.includes(String(impact)))
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, html, any }) => ({
        rule: id,
        target: target.join(" "),
        html: html.slice(0, 300),
        why: any.map(({ message }) => message).join("; "),
      }))
    )
  const isOurs = await page.evaluate(
    ({ found, known }) =>
      found.map(({ rule, target }) => {
        const element = document.querySelector(target)
        return !known.some((one) => one.rule === rule && element?.matches(one.element))
      }),
    { found, known: OF_THE_DASHBOARD }
  )
  return found.filter((_, index) => isOurs[index])
}

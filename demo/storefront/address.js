import { byId, el } from "./dom.js"
import { countryName, t } from "./i18n.js"

const ROWS = [
  ["first_name", "last_name"],
  ["company"],
  ["address_1", "address_2"],
  ["postal_code", "city"],
  ["province", "country_code"],
  ["phone"],
]
const AUTOCOMPLETE = {
  first_name: "given-name",
  last_name: "family-name",
  company: "organization",
  address_1: "address-line1",
  address_2: "address-line2",
  postal_code: "postal-code",
  city: "address-level2",
  province: "address-level1",
  country_code: "country",
  phone: "tel",
}
const OPTIONAL = ["company", "address_2", "province"]

const control = (kind, name, countries) => {
  const attributes = {
    name: `${kind}-${name}`,
    "data-testid": `${kind}-${name}`,
    autocomplete: `${kind} ${AUTOCOMPLETE[name]}`,
    required: !OPTIONAL.includes(name),
  }
  return name === "country_code"
    ? el(
        "select",
        attributes,
        ...countries.map((code) => el("option", { value: code }, countryName(code)))
      )
    : el("input", { ...attributes, type: name === "phone" ? "tel" : "text" })
}

export const drawAddress = (kind, countries) =>
  byId(`${kind}-address`).replaceChildren(
    ...ROWS.map((row) =>
      el(
        "div",
        { class: row.length > 1 ? "pair" : "" },
        ...row.map((name) =>
          el("label", {}, el("span", {}, t(name)), control(kind, name, countries))
        )
      )
    )
  )

const field = (kind, name) => document.querySelector(`[name="${kind}-${name}"]`)

export const readAddress = (kind) =>
  Object.fromEntries(ROWS.flat().map((name) => [name, field(kind, name).value.trim()]))

export const fillAddress = (kind, address) => {
  for (const name of ROWS.flat()) {
    field(kind, name).value =
      address[name] ?? (name === "country_code" ? field(kind, name).value : "")
  }
}

/** The labels of what is required and still empty. */
export const missingIn = (kind) =>
  ROWS.flat()
    .filter((name) => !OPTIONAL.includes(name) && !field(kind, name).value.trim())
    .map(t)

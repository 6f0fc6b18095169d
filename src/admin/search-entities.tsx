import { defineSearchEntity, type SearchLabelTranslator } from "@medusajs/dashboard/lib"

/** Pages that the dashboard's search (⌘K) leads to, each with the keys that open it from anywhere. */
const PAGES = [
  {
    name: "blacklist_overview",
    label: "search.overview",
    to: "/blacklist/overview",
    key: "V",
  },
  {
    name: "blacklist_checkouts",
    label: "search.checkouts",
    to: "/blacklist/checkouts",
    key: "C",
  },
  { name: "blacklist_why", label: "search.why", to: "/blacklist/why", key: "W" },
  { name: "blacklist_entries", label: "search.entries", to: "/blacklist/entries", key: "E" },
  { name: "blacklist_orders", label: "search.orders", to: "/blacklist/orders", key: "O" },
  { name: "blacklist_customers", label: "search.customers", to: "/blacklist/customers", key: "B" },
  { name: "blacklist_rules", label: "search.rules", to: "/blacklist/rules", key: "R" },
  {
    name: "blacklist_suspicions",
    label: "search.suspicions",
    to: "/blacklist/suspicions",
    key: "S",
  },
]

for (const { name, label, to, key } of PAGES) {
  const labelIn = (t: SearchLabelTranslator) => t(label, { ns: "blacklist" })
  // Without `transform` it holds nothing to be searched: `/admin/search` knows Medusa's own records only.
  defineSearchEntity(name, {
    groupLabel: labelIn,
    shortcut: { keys: { Mac: ["G", "F", key] }, label: labelIn, to },
  })
}

defineSearchEntity("blacklist_settings", {
  groupLabel: (t) => t("search.settings", { ns: "blacklist" }),
  shortcut: {
    keys: { Mac: ["G", ",", "F"] },
    label: (t) => t("search.settings", { ns: "blacklist" }),
    type: "settingShortcut",
    to: "/settings/blacklist",
  },
})

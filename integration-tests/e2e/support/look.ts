export const LANGUAGES = ["en", "pl"] as const
export const THEMES = ["light", "dark"] as const

/** How a page is looked at. */
export interface Look {
  language: (typeof LANGUAGES)[number]
  theme: (typeof THEMES)[number]
}

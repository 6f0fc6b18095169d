/** How a page is looked at. */
export interface Look {
  language: "en" | "pl"
  theme: "light" | "dark"
}

export const ENGLISH: Look = { language: "en", theme: "light" }
export const POLISH: Look = { language: "pl", theme: "light" }

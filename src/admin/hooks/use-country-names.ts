import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { COUNTRY_CODES } from "../lib/countries"
import { toLocale } from "../lib/locale"

/** Country names in the dashboard's language, and the list of all of them in its order. */
export const useCountryNames = () => {
  const { i18n } = useTranslation("blacklist")

  return useMemo(() => {
    const locale = toLocale(i18n.language)
    const names = new Intl.DisplayNames([locale], { type: "region" })
    const known = new Set(COUNTRY_CODES)

    const nameOfCountry = (code: string) => {
      const key = code.trim().toLowerCase()
      return known.has(key) ? (names.of(key.toUpperCase()) ?? code) : code
    }
    const options = COUNTRY_CODES.map((code) => ({ value: code, label: nameOfCountry(code) })).sort(
      (a, b) => a.label.localeCompare(b.label, locale)
    )
    return { nameOfCountry, options }
  }, [i18n.language])
}

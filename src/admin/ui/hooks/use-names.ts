import { ordersQueryKeys, useCustomers } from "@medusajs/dashboard/hooks"
import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { COUNTRY_CODES, toLocale } from "../lib/countries"
import { distinctIds, type Named, nameOf } from "../lib/names"
import { sdk } from "./resource"

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

/** The names of customers, who are never shown by id. All of them are fetched in one request. */
export const useCustomerNames = (ids: (string | null | undefined)[]) => {
  const { t } = useTranslation("blacklist")
  const customerIds = distinctIds(ids)
  const { customers, isSuccess, isError } = useCustomers(
    { id: customerIds, limit: customerIds.length, fields: "id,email,first_name,last_name" },
    { enabled: customerIds.length > 0 }
  )
  // A customer who could not be asked for may well exist.
  const missing = isSuccess ? t("customers.deleted") : isError ? t("general.none") : "…"

  const nameOfCustomer = (id: string): string => {
    const customer = customers?.find((one) => one.id === id)
    return customer ? nameOf(customer) : missing
  }
  return { nameOfCustomer }
}

const isUser = (id: string) => id.startsWith("user_")

/** The names of team members, who are never shown by id. All of them are fetched in one request. */
export const useUserNames = (ids: (string | null | undefined)[]) => {
  const { t } = useTranslation("blacklist")
  const users = distinctIds(ids).filter(isUser)
  const query = { id: users, limit: users.length, fields: "id,email,first_name,last_name" }
  const { data, isSuccess, isError } = useQuery({
    queryKey: ["users", "list", { query }],
    queryFn: () => sdk.admin.user.list(query),
    enabled: users.length > 0,
  })

  /** Null while the name is on the way, undefined where it could not be asked for. */
  const nameOfUser = (id: string): string | null | undefined => {
    if (!isUser(id)) return t("people.apiKey")
    const user = data?.users.find((one) => one.id === id)
    if (user) return nameOf(user)
    if (isSuccess) return t("people.former")
    return isError ? undefined : null
  }
  return { nameOfUser }
}

/** The numbers by which people know orders. All orders are fetched in one request. */
export const useOrderNumbers = (ids: (string | null)[]) => {
  const orders = distinctIds(ids)
  const query = { id: orders, limit: orders.length, fields: "id,display_id" }
  const { data, isSuccess, isError, isPlaceholderData } = useQuery({
    queryKey: ordersQueryKeys.list(query),
    queryFn: () => sdk.admin.order.list(query),
    enabled: orders.length > 0,
    placeholderData: keepPreviousData,
  })

  const orderOf = (id: string): Named => {
    const order = data?.orders.find((one) => one.id === id)
    if (order) return { name: `#${order.display_id}`, to: `/orders/${id}` }
    // The orders of the page before say nothing about those of this one.
    if (isSuccess && !isPlaceholderData) return "gone"
    return isError ? null : "pending"
  }
  return { orderOf }
}

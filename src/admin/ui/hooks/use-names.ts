import { ordersQueryKeys, useCustomers } from "@medusajs/dashboard/hooks"
import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type { TFunction } from "i18next"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { toLocale } from "../lib/locale"
import { distinctIds, type Named, nameOf } from "../lib/names"
import type { AdminList, AdminListListResponse } from "../../../types"
import { keysOf, sdk } from "./resource"

/** ISO 3166-1 alpha-2, in lower case as the API takes them. Names come from `Intl.DisplayNames`. */
const COUNTRY_CODES = (
  "ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bl bm bn bo bq br bs " +
  "bt bv bw by bz ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee " +
  "eg eh er es et fi fj fk fm fo fr ga gb gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm " +
  "hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc " +
  "li lk lr ls lt lu lv ly ma mc md me mf mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na " +
  "nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw " +
  "sa sb sc sd se sg sh si sj sk sl sm sn so sr ss st sv sx sy sz tc td tf tg th tj tk tl tm tn to " +
  "tr tt tv tw tz ua ug um us uy uz va vc ve vg vi vn vu wf ws xk ye yt za zm zw"
).split(" ")

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

/** More lists than a store has. */
const ALL_LISTS = { limit: 1000, order: "name" }

/** The name of a list; that of one which comes with the plugin is in the dashboard's language. */
export const listName = (
  t: TFunction<"blacklist">,
  { name, built_in }: Pick<AdminList, "name" | "built_in">
): string => (built_in ? t("lists.builtInName") : name)

/** The names of reference lists, and all of them to choose from. They are fetched where one is needed. */
export const useListNames = (isNeeded: boolean) => {
  const { t } = useTranslation("blacklist")
  const { data, isSuccess, isError } = useQuery({
    queryKey: [...keysOf("lists").lists, "names"],
    queryFn: () =>
      sdk.client.fetch<AdminListListResponse>("/admin/blacklist/lists", { query: ALL_LISTS }),
    enabled: isNeeded,
  })
  const missing = isSuccess || isError ? t("general.none") : "…"
  const options = (data?.lists ?? []).map((list) => ({
    value: list.id,
    label: listName(t, list),
  }))

  const nameOfList = (id: string): string =>
    options.find(({ value }) => value === id)?.label ?? missing
  return { nameOfList, options }
}

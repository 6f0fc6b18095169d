import { useQuery } from "@tanstack/react-query"
import { useSearchParams } from "react-router-dom"
import type { AdminExplainCheckout } from "../../../../types"
import { sdk } from "../../../ui/hooks/resource"
import { EMPTY_WHY, toExplain, toWhyValues, WHY_FIELDS, type WhyValues } from "../lib/why-form"

/** What a link to the form asks about. */
export interface WhySubject {
  values: WhyValues
  /** Null where the form opens empty. */
  asked: AdminExplainCheckout | null
  /** The order that is asked about, by its number. */
  order: { id: string; number: string } | null
}

const ADDRESS = "first_name,last_name,company,address_1,postal_code,city,country_code,phone"
const named = (path: string) =>
  ADDRESS.split(",")
    .map((field) => `${path}.${field}`)
    .join(",")

async function subjectOfCustomer(id: string): Promise<WhySubject> {
  const { customer } = await sdk.admin.customer.retrieve(id, {
    fields: `id,email,phone,first_name,last_name,addresses.is_default_shipping,${named("addresses")}`,
  })
  const { addresses = [] } = customer
  const address = addresses.find((one) => one.is_default_shipping) ?? addresses[0]
  const values = {
    ...EMPTY_WHY,
    ...toWhyValues(customer),
    ...toWhyValues(address),
    ...toWhyValues({ phone: customer.phone ?? address?.phone, email: customer.email }),
    customer_id: id,
  }
  return { values, asked: toExplain(values), order: null }
}

async function subjectOfOrder(id: string): Promise<WhySubject> {
  const { order } = await sdk.admin.order.retrieve(id, {
    fields: `id,display_id,email,customer_id,${named("shipping_address")}`,
  })
  const { shipping_address: address, email, customer_id } = order
  return {
    values: { ...EMPTY_WHY, ...toWhyValues(address), ...toWhyValues({ email, customer_id }) },
    asked: { order_id: id },
    order: { id, number: `#${order.display_id}` },
  }
}

/** Reads what the address of the page asks about: a customer, an order, or single details. */
export const useWhySubject = () => {
  const [params] = useSearchParams()
  const [orderId, customerId] = [params.get("order_id"), params.get("customer_id")]
  const typed = toWhyValues(
    Object.fromEntries(WHY_FIELDS.map((field) => [field, params.get(field)]))
  )
  const query = useQuery({
    queryKey: ["blacklist-why", params.toString()],
    queryFn: async (): Promise<WhySubject> => {
      if (orderId) return await subjectOfOrder(orderId)
      if (customerId) return await subjectOfCustomer(customerId)
      const values = { ...EMPTY_WHY, ...typed }
      const isAsked = Object.keys(typed).length > 0
      return { values, asked: isAsked ? toExplain(values) : null, order: null }
    },
    // What was asked about is filled in once; the admin goes on from there.
    staleTime: Infinity,
    retry: false,
  })
  return { subject: query.data, isError: query.isError, refetch: query.refetch }
}

import { ordersQueryKeys } from "@medusajs/dashboard/hooks"
import { useQuery } from "@tanstack/react-query"
import { sdk } from "../../../ui/hooks/resource"
import { toInternational } from "../../entries/lib/entry-form"

/** A customer as the dashboard's page has it. */
export interface GuestOnFile {
  id: string
  email: string
  phone?: string | null
}

/** The number in the international form, or as it was typed where it has no country. */
const writePhone = async (phone: string, country?: string | null) =>
  phone.trim().startsWith("+") || !country
    ? phone
    : ((await toInternational(phone, country)) ?? phone)

/** A guest's record holds no phone, as a rule: the one of the newest order. Null where none is known. */
export const useKnownPhone = ({ id, phone }: GuestOnFile, enabled: boolean) => {
  const query = {
    customer_id: id,
    limit: 1,
    order: "-created_at",
    fields: "id,shipping_address.phone,shipping_address.country_code",
  }
  const { data, isPending } = useQuery({
    queryKey: [...ordersQueryKeys.list(query), "phone", phone],
    queryFn: async () => {
      const { orders } = await sdk.admin.order.list(query)
      const address = orders.at(0)?.shipping_address
      const known = phone || address?.phone
      return { phone: known ? await writePhone(known, address?.country_code) : null }
    },
    enabled,
  })
  return { phone: data?.phone ?? phone ?? null, isPending: enabled && isPending }
}

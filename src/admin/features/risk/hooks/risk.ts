import type { FetchError } from "@medusajs/js-sdk"
import { useQuery } from "@tanstack/react-query"
import type {
  AdminCustomerRiskResponse,
  AdminLinkedCustomersResponse,
  AdminOrderScreeningResponse,
} from "../../../../types"
import { keysOf, sdk } from "../../../ui/hooks/resource"

/** What the score of an order would be by what is known now; asked for where somebody wants to compare. */
export const useRecomputedRisk = (orderId: string, enabled: boolean) => {
  const { data, ...rest } = useQuery<AdminOrderScreeningResponse, FetchError>({
    queryKey: [...keysOf("orders").detail(orderId), "recomputed"],
    queryFn: () =>
      sdk.client.fetch(`/admin/blacklist/orders/${orderId}`, { query: { recompute: true } }),
    enabled,
  })
  return { ...rest, risk: data?.order_screening.recomputed }
}

export const useCustomerRisk = (customerId: string) => {
  const { data, ...rest } = useQuery<AdminCustomerRiskResponse, FetchError>({
    queryKey: [...keysOf("customers").detail(customerId), "risk"],
    queryFn: () => sdk.client.fetch(`/admin/blacklist/customers/${customerId}/risk`),
  })
  return { ...rest, risk: data?.customer_risk }
}

export const useLinkedCustomers = (customerId: string) => {
  const { data, ...rest } = useQuery<AdminLinkedCustomersResponse, FetchError>({
    queryKey: [...keysOf("customers").detail(customerId), "linked"],
    queryFn: () => sdk.client.fetch(`/admin/blacklist/customers/${customerId}/linked`),
  })
  return { ...rest, linked: data?.linked }
}

/** The fields of a cart or an order that screening reads. */
export const SCREENED_FIELDS = [
  "id",
  "email",
  "customer_id",
  "sales_channel_id",
  "customer.id",
  "customer.email",
  "customer.phone",
  "customer.has_account",
  "shipping_address.*",
  "billing_address.*",
]

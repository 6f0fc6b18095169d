/** Colors of core's statuses as Medusa's own list of orders shows them; all others are orange. */
const RED = ["not_paid", "not_fulfilled", "canceled", "refunded", "partially_authorized"]
const GREEN = ["captured", "fulfilled", "shipped", "delivered", "returned"]

export const colorOfStatus = (status: string): "red" | "green" | "orange" => {
  if (RED.includes(status)) return "red"
  return GREEN.includes(status) ? "green" : "orange"
}

/** The key of the dashboard's own word for a status: `orders.payment.status.notPaid`. */
export const keyOfStatus = (kind: "payment" | "fulfillment", status: string): string =>
  `orders.${kind}.status.${status.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())}`

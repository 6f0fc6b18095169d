export { checkOrders as POST } from "../orders"

export { listOrders as GET } from "./list"

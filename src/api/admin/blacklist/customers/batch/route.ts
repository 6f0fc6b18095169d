export { setStatuses as POST } from "../customers"

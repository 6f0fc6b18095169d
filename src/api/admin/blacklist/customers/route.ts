export { listStatuses as GET } from "./customers"

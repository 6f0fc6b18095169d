export { retrieveOrderScreening as GET } from "../orders"

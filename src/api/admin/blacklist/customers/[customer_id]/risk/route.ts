export { retrieveCustomerRisk as GET } from "../../risk"

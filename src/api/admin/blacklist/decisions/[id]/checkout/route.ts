export { retrieveDecidedCheckout as GET } from "../../checkout"

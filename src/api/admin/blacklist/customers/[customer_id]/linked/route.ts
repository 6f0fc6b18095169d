export { listLinkedCustomers as GET } from "../../linked"

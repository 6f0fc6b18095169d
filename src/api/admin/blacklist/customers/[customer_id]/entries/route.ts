export { copyCustomer as POST } from "../../../entries/entries"

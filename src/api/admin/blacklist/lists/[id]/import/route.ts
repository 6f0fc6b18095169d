export { importList as POST } from "../../import"

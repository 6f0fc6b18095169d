export { confirmImport as POST } from "../../import"

export { checkImport as POST } from "./import"

export { undoImport as POST } from "../../import"

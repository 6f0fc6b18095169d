export { explain as POST } from "./explain"

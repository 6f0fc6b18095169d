export { retrieveStatus as GET, setStatus as POST } from "../customers"

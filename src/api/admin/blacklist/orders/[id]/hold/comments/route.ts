export { commentOnHold as POST } from "../../../holds"

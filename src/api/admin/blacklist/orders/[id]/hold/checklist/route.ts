export { tickHold as POST } from "../../../holds"

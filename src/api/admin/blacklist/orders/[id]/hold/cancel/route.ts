export { cancelHeldOrder as POST } from "../../../holds"

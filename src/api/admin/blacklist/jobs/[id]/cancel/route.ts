export { cancelJob as POST } from "../../jobs"

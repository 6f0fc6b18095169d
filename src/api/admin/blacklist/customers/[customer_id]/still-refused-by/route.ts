export { retrieveStillRefusedBy as GET } from "../../customers"

export { releaseHold as POST } from "../../../holds"

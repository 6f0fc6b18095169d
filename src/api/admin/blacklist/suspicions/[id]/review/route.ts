export { reviewSuspicion as POST } from "../../suspicions"

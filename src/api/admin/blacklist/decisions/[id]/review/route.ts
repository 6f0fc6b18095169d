export { reviewDecision as POST } from "../../review"

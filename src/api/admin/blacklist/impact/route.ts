export { estimateImpact as POST } from "./impact"

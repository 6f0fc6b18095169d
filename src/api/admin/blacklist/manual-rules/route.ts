export { listManualRules as GET, createManualRule as POST } from "./manual-rules"

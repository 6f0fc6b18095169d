export { listAutoRules as GET, createAutoRule as POST } from "./auto-rules"

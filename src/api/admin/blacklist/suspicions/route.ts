export { listSuspicions as GET, createSuspicion as POST } from "./suspicions"

export { retrieveSuspicion as GET, deleteSuspicion as DELETE } from "../suspicions"

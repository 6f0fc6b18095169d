export {
  retrieveSuspicion as GET,
  updateSuspicion as POST,
  deleteSuspicion as DELETE,
} from "../suspicions"

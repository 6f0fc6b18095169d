export {
  retrieveManualRule as GET,
  updateManualRule as POST,
  deleteManualRule as DELETE,
} from "../manual-rules"

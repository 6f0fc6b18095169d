export {
  retrieveAutoRule as GET,
  updateAutoRule as POST,
  deleteAutoRule as DELETE,
} from "../auto-rules"

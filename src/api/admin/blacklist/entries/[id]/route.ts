export { retrieveEntry as GET, updateEntry as POST, deleteEntry as DELETE } from "../entries"

export { retrieveList as GET, updateList as POST, deleteList as DELETE } from "../lists"

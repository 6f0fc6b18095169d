export { holdOrder as POST, retrieveHold as GET } from "../../holds"

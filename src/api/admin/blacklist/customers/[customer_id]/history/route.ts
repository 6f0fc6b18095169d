export { retrieveHistory as GET } from "../../past-bans"

export { listPastBans as GET } from "../past-bans"

export { retrieveSettings as GET, updateSettings as POST } from "./settings"

export { retrieveOverview as GET } from "./overview"

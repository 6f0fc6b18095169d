export { retrieveJob as GET } from "../jobs"

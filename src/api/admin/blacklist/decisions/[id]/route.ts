export { retrieveDecision as GET } from "../decisions"

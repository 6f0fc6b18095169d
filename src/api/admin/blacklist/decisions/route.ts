export { listDecisions as GET } from "./decisions"

export { exportEntries as GET } from "./export"

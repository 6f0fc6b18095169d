export { listEntries as GET, createEntry as POST } from "./entries"

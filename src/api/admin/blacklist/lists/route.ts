export { listLists as GET, createList as POST } from "./lists"

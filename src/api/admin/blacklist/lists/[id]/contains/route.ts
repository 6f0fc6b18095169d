export { listContains as GET } from "../../contains"

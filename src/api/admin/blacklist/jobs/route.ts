export { listJobs as GET } from "./jobs"

export { retrieveBackfill as GET, startBackfill as POST } from "./backfill"

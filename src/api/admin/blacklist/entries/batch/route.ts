export { copyBatch as POST } from "../entries"

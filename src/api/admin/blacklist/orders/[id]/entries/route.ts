export { copyOrder as POST } from "../../../entries/entries"

export { listChannels as GET } from "../settings"

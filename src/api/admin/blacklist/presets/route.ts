export { listPresets as GET } from "./presets"

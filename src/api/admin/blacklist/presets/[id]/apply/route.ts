export { applyPreset as POST } from "../../presets"

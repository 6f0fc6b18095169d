/** Every workflow and step of the plugin: `medusa-plugin-blacklist/workflows`. */
export * from "./checkout"
export * from "./decisions"
export * from "./entries"
export * from "./hooks/guard-completion"
export * from "./orders"
export * from "./settings"
export * from "./statuses"

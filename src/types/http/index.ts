/** The requests and responses of the admin API, shared by its routes and the dashboard. */

export * from "./backfill"
export * from "./common"
export * from "./customers"
export * from "./decisions"
export * from "./entries"
export * from "./entry-imports"
export * from "./impact"
export * from "./jobs"
export * from "./orders"
export * from "./rules"
export * from "./settings"
export * from "./suspicions"

/** The bodies and answers of the admin API, shared by the routes that give them and the dashboard that reads them. */

export * from "./backfill"
export * from "./common"
export * from "./customers"
export * from "./decisions"
export * from "./entries"
export * from "./orders"
export * from "./rules"
export * from "./settings"
export * from "./suspicions"

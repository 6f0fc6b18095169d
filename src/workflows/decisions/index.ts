export * from "./steps/settle-decisions"
export * from "./steps/suspect-orders"
export * from "./workflows/settle-decisions"
export * from "./workflows/suspect-orders"

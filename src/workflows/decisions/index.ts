export * from "./steps/settle-decisions"
export * from "./workflows/settle-decisions"

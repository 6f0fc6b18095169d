export * from "./steps/check-orders"
export * from "./steps/mark-rescreened"
export * from "./workflows/check-orders"
export * from "./workflows/rescreen-orders"

export * from "./choice-fields"
export * from "./detail-input"
export * from "./fields"
export * from "./time-fields"

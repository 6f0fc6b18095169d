export * from "./address-difference"
export * from "./risk-facts"
export * from "./score"
export * from "./settings"

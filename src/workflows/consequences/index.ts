export * from "./steps/draw-consequences"

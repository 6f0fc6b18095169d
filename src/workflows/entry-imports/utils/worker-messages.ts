import type { CheckedBatch, CheckedFile } from "./check-file"

/** What the thread that reads a file says; it sends a batch when the one before it was answered. */
export type FromWorker =
  | { kind: "batch"; batch: CheckedBatch }
  | { kind: "done"; result: CheckedFile }
  | { kind: "unreadable"; message: string }

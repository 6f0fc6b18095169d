import type { CheckedBatch, CheckedFile } from "./check-file"

/** What the thread that reads a file says; it waits for an answer to each batch. */
export type FromWorker =
  | { kind: "batch"; batch: CheckedBatch }
  | { kind: "done"; result: CheckedFile }
  | { kind: "unreadable"; message: string }

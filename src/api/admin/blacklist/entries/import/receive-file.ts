import fs from "node:fs/promises"
import os from "node:os"
import path from "node:path"
import type { MedusaNextFunction, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import multer from "multer"
import type { AdminRequest } from "../../utils/http"

/** A million rows with all they can have; more is no list of a shop's. */
const MAX_MB = 200

export type ImportRequest = AdminRequest & {
  file?: { path: string; originalname: string }
  /** Where the file is; of its own, so that nobody else on this machine can read it. */
  folder?: string
}

const upload = multer({
  storage: multer.diskStorage({
    destination: (req, _, tell) => {
      fs.mkdtemp(path.join(os.tmpdir(), "blacklist-import-")).then(
        (folder) => {
          ;(req as ImportRequest).folder = folder
          tell(null, folder)
        },
        (error) => tell(error, "")
      )
    },
    filename: (_, __, tell) => tell(null, "file"),
  }),
  limits: { fileSize: MAX_MB * 1024 * 1024, files: 1, fields: 20, fieldSize: 10_000 },
}).single("file")

const MESSAGES: Record<string, string> = {
  LIMIT_FILE_SIZE: `file must have at most ${MAX_MB} MB`,
  LIMIT_FILE_COUNT: "file: only one is taken",
  LIMIT_UNEXPECTED_FILE: "file: only one is taken, in the field of that name",
}

/** What an upload failed for, as an answer; what is wrong with this machine stays as it is. */
function refusalOf(error: unknown): unknown {
  const { code } = error as { code?: unknown }
  const isOfSystem = !(error instanceof multer.MulterError) && typeof code === "string"
  if (isOfSystem) return error
  return new MedusaError(
    MedusaError.Types.INVALID_DATA,
    MESSAGES[String(code)] ?? "file: the form could not be read"
  )
}

/** Deletes what was received. */
export async function dropFile({ folder }: ImportRequest): Promise<void> {
  if (folder) await fs.rm(folder, { recursive: true, force: true })
}

/** Writes the file of a form to the disk of this machine, where it takes no memory. */
export function receiveFile(
  req: ImportRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
): void {
  upload(req, res, (error) => {
    if (!error) return next()
    void dropFile(req).finally(() => next(refusalOf(error)))
  })
}

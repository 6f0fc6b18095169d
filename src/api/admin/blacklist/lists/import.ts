import { zodValidator } from "@medusajs/framework"
import type { MedusaResponse, MiddlewareRoute } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { type AdminListImportResponse, LIST_IMPORT_MODES } from "../../../../types"
import { importReferenceListWorkflow } from "../../../../workflows"
import { dropFile, type ImportRequest, receiveFile } from "../entries/import/receive-file"
import { actorOf } from "../utils/http"
import { type AdminInvalidState, answerInvalidState } from "../utils/invalid-state"
import { serializeList } from "./lists"

/** The fields of the form. What a form leaves empty is not given. */
const FieldsSchema = z.strictObject({ mode: z.enum(LIST_IMPORT_MODES).optional() })

const givenFields = (body: unknown) =>
  Object.fromEntries(Object.entries(body ?? {}).filter(([, value]) => value !== ""))

/** Receives a file and reads it into the list; the answer comes when all of it is there. */
export const importList = async (
  req: ImportRequest,
  res: MedusaResponse<AdminListImportResponse | AdminInvalidState>
) => {
  try {
    const { mode } = await zodValidator(FieldsSchema, givenFields(req.body))
    const { file } = req
    if (!file) throw new MedusaError(MedusaError.Types.INVALID_DATA, "file is required")
    await answerInvalidState(res, async () => {
      const { result } = await importReferenceListWorkflow(req.scope).run({
        input: {
          id: req.params.id,
          file: { path: file.path, name: file.originalname },
          mode,
          ...actorOf(req),
        },
      })
      res.json({ list: serializeList(result.list), summary: result.summary })
    })
  } finally {
    await dropFile(req)
  }
}

export const listImportMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["POST"],
    matcher: "/admin/blacklist/lists/:id/import",
    middlewares: [receiveFile as never],
  },
]

import { zodValidator } from "@medusajs/framework"
import type { MedusaResponse, MiddlewareRoute } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import {
  type AdminImportCheckedResponse,
  type AdminImportResponse,
  type AdminImportUndoneResponse,
  type AdminJobResponse,
  ENTRY_ACTIONS,
  IMPORT_FORMATS,
  LISTED_FIELDS,
  MODES,
} from "../../../../../types"
import {
  checkEntryImportWorkflow,
  confirmEntryImportWorkflow,
  undoEntryImportWorkflow,
} from "../../../../../workflows"
import { findImport } from "../../../../../workflows/entry-imports/utils/find-import"
import {
  statusOfImport,
  summaryOf,
} from "../../../../../workflows/entry-imports/utils/import-status"
import { runBehind } from "../../../../../workflows/jobs/run-behind"
import { serializeJob } from "../../jobs/jobs"
import { actorOf, type AdminRequest } from "../../utils/http"
import { type AdminInvalidState, answerInvalidState } from "../../utils/invalid-state"
import { expiresAt, queryBoolean, reason } from "../../utils/schema"
import { dropFile, type ImportRequest, receiveFile } from "./receive-file"

/** The fields of the form. What a form leaves empty is not given. */
const FieldsSchema = z.strictObject({
  format: z.enum(IMPORT_FORMATS).optional(),
  type: z.enum(LISTED_FIELDS).optional(),
  action: z.enum(ENTRY_ACTIONS).optional(),
  mode: z.enum(MODES).optional(),
  reason,
  expires_at: expiresAt,
  confirm: queryBoolean.optional(),
})

const givenFields = (body: unknown) =>
  Object.fromEntries(Object.entries(body ?? {}).filter(([, value]) => value !== ""))

/** Receives a file and checks it; nothing is on the list before it is confirmed. */
export const checkImport = async (
  req: ImportRequest,
  res: MedusaResponse<AdminImportCheckedResponse>
) => {
  try {
    const fields = await zodValidator(FieldsSchema, givenFields(req.body))
    if (!req.file) throw new MedusaError(MedusaError.Types.INVALID_DATA, "file is required")
    const { format, type, confirm, expires_at, ...defaults } = fields
    const { result } = await checkEntryImportWorkflow(req.scope).run({
      input: {
        file: { path: req.file.path, name: req.file.originalname, format, type },
        defaults: { ...defaults, expires_at: expires_at?.toISOString() },
        confirm,
        ...actorOf(req),
      },
    })
    res.status(202).json({ transaction_id: result.id, summary: result.summary })
  } finally {
    await dropFile(req)
  }
}

export const retrieveImport = async (
  req: AdminRequest,
  res: MedusaResponse<AdminImportResponse>
) => {
  const found = await findImport(req.params.transaction_id, req.scope)
  res.json({
    status: statusOfImport(found),
    processed: found.job?.processed ?? 0,
    total: found.to_create,
    summary: summaryOf(found),
  })
}

export const confirmImport = async (
  req: AdminRequest,
  res: MedusaResponse<AdminJobResponse | AdminInvalidState>
) =>
  await answerInvalidState(res, async () => {
    const { result } = await confirmEntryImportWorkflow(req.scope).run({
      input: { transaction_id: req.params.transaction_id, ...actorOf(req) },
    })
    runBehind(result.id, req.scope)
    res.status(202).json({ job: serializeJob(result) })
  })

export const undoImport = async (
  req: AdminRequest,
  res: MedusaResponse<AdminImportUndoneResponse | AdminInvalidState>
) =>
  await answerInvalidState(res, async () => {
    const { transaction_id } = req.params
    const { result } = await undoEntryImportWorkflow(req.scope).run({
      input: { transaction_id, ...actorOf(req) },
    })
    res.json({ transaction_id, deleted: result })
  })

export const importMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["POST"],
    matcher: "/admin/blacklist/entries/import",
    middlewares: [receiveFile as never],
  },
]

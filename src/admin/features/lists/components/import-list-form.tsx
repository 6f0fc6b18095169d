import { zodResolver } from "@hookform/resolvers/zod"
import { RouteDrawer } from "@medusajs/dashboard/components"
import { Button, Text } from "@medusajs/ui"
import { useState } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { type AdminList, type AdminListImportSummary, LIST_IMPORT_MODES } from "../../../../types"
import { DrawerForm } from "../../../ui/components/drawers"
import { RadioField } from "../../../ui/fields"
import { useFailureToast } from "../../../ui/hooks/use-feedback"
import { FileField } from "../../entry-imports/components/file-field"
import { ImportErrors } from "../../entry-imports/components/import-summary"
import { fileErrorKey } from "../../entry-imports/lib/error-text"
import { useImportList } from "../hooks/lists"
import { type ImportListValues, importListSchema, toImportForm } from "../lib/list-form"

/** Reads a file into a list, and says what became of its lines. */
export const ImportListForm = ({ list }: { list: AdminList }) => {
  const { t } = useTranslation("blacklist")
  const [summary, setSummary] = useState<AdminListImportSummary | null>(null)
  const { mutate, isPending } = useImportList(list.id)
  const onError = useFailureToast()
  const form = useForm<ImportListValues>({
    resolver: zodResolver(importListSchema(t)),
    defaultValues: { file: null, mode: "add" },
  })
  const handleSubmit = form.handleSubmit((values) =>
    mutate(toImportForm(values), {
      onSuccess: (imported) => setSummary(imported.summary),
      onError: (error) =>
        error.status === 400
          ? form.setError("file", { message: t(fileErrorKey(error.message)) })
          : onError(error),
    })
  )

  if (summary) return <ImportResult summary={summary} file={form.getValues("file")} />
  return (
    <DrawerForm
      form={form}
      onSubmit={() => void handleSubmit()}
      submitLabel={t("lists.import.action")}
      isSaving={isPending}
    >
      <Text size="small" className="text-ui-fg-subtle text-pretty">
        {t("lists.import.hint", { type: t(`fields.${list.type}`) })}
      </Text>
      <FileField form={form} name="file" formats={t("lists.import.formats")} />
      <RadioField
        form={form}
        name="mode"
        label={t("lists.import.mode")}
        options={[...LIST_IMPORT_MODES].reverse().map((value) => ({
          value,
          label: t(`lists.import.modes.${value}`),
          description: t(`lists.import.modeHints.${value}`),
        }))}
      />
    </DrawerForm>
  )
}

const COUNTS = ["added", "existing", "removed", "invalid"] as const

const ImportResult = ({
  summary,
  file,
}: {
  summary: AdminListImportSummary
  file: File | null
}) => {
  const { t } = useTranslation("blacklist")

  return (
    <>
      <RouteDrawer.Body className="flex flex-1 flex-col gap-y-8 overflow-auto">
        <dl className="shadow-elevation-card-rest bg-ui-bg-component grid grid-cols-2 rounded-md">
          {COUNTS.map((name) => (
            <div key={name} className="flex flex-col-reverse px-3 py-2">
              <dt className="txt-compact-xsmall-plus text-ui-fg-subtle">
                {t(`lists.import.counts.${name}`)}
              </dt>
              <dd className="txt-compact-xlarge-plus tabular-nums">
                {summary[name].toLocaleString()}
              </dd>
            </div>
          ))}
        </dl>
        {summary.invalid > 0 && <ImportErrors summary={summary} file={file} />}
      </RouteDrawer.Body>
      <RouteDrawer.Footer>
        <RouteDrawer.Close asChild>
          <Button size="small" variant="secondary">
            {t("lists.import.close")}
          </Button>
        </RouteDrawer.Close>
      </RouteDrawer.Footer>
    </>
  )
}

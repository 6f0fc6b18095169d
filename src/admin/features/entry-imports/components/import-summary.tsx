import { Button, Heading, Table, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminImportSummary } from "../../../../types"
import { badRowsCsv, linesOfFile } from "../lib/bad-rows"
import { rowErrorKey } from "../lib/error-text"
import { saveFile } from "../lib/save-file"

/** As many errors as one reads; the file has the rest. */
const SHOWN = 100

interface ImportSummaryProps {
  summary: AdminImportSummary
  file: File | null
}

/** What the check of a file found. */
export const ImportSummary = ({ summary, file }: ImportSummaryProps) => {
  const { t } = useTranslation("blacklist")
  const counts = ["to_create", "duplicates", "invalid"] as const

  return (
    <div className="flex flex-col gap-y-8">
      <dl className="shadow-elevation-card-rest bg-ui-bg-component grid grid-cols-3 divide-x rounded-md">
        {counts.map((name) => (
          <div key={name} className="flex flex-col-reverse px-3 py-2">
            <dt className="txt-compact-xsmall-plus text-ui-fg-subtle">
              {t(`imports.counts.${name}`)}
            </dt>
            <dd className="txt-compact-xlarge-plus tabular-nums">
              {summary[name].toLocaleString()}
            </dd>
          </div>
        ))}
      </dl>
      {summary.invalid > 0 && <ImportErrors summary={summary} file={file} />}
    </div>
  )
}

interface ImportErrorsProps {
  summary: Pick<AdminImportSummary, "errors" | "invalid">
  file: File | null
}

/** What is wrong with which lines of a file. */
export const ImportErrors = ({ summary: { errors, invalid }, file }: ImportErrorsProps) => {
  const { t, i18n } = useTranslation("blacklist")
  const nameOf = (field: string | null) =>
    field && i18n.exists(`fields.${field}`, { ns: "blacklist" })
      ? t(`fields.${field}`)
      : (field ?? t("imports.row"))
  const save = async () => {
    const csv = badRowsCsv(errors, file ? await linesOfFile(file) : [])
    saveFile(new Blob([csv], { type: "text/csv" }), "import-errors.csv")
  }

  return (
    <section className="flex flex-col gap-y-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <div>
          <Heading level="h3">{t("imports.badRows")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("imports.badRowsHint", { count: invalid })}
          </Text>
        </div>
        <Button size="small" variant="secondary" onClick={() => void save()}>
          {t("imports.download")}
        </Button>
      </div>
      <div className="overflow-x-auto">
        <Table>
          <Table.Header>
            <Table.Row>
              <Table.HeaderCell className="w-16">{t("imports.line")}</Table.HeaderCell>
              <Table.HeaderCell>{t("imports.field")}</Table.HeaderCell>
              <Table.HeaderCell>{t("imports.problem")}</Table.HeaderCell>
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {errors.slice(0, SHOWN).map((error, at) => (
              <Table.Row key={at}>
                <Table.Cell className="tabular-nums">{error.row}</Table.Cell>
                <Table.Cell className="text-nowrap">{nameOf(error.field)}</Table.Cell>
                <Table.Cell className="text-pretty">{t(rowErrorKey(error))}</Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </div>
      {errors.length > SHOWN && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("imports.moreErrors", { shown: SHOWN })}
        </Text>
      )}
    </section>
  )
}

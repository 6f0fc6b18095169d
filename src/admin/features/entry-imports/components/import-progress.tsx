import { Alert, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminImportResponse } from "../../../../types"
import { ProgressBar } from "../../../ui/components/progress-bar"

const isOver = ({ status }: AdminImportResponse) => status !== "running" && status !== "ready"

/** How far a confirmed file is. */
export const ImportProgress = ({ progress }: { progress: AdminImportResponse }) => {
  const { t } = useTranslation("blacklist")
  const { status, processed, total } = progress

  return (
    <div className="flex flex-col gap-y-4" aria-live="polite">
      <Heading level="h2">{t(`imports.statuses.${isOver(progress) ? status : "running"}`)}</Heading>
      <div className="flex items-center gap-x-4">
        <ProgressBar label={t("imports.progressLabel")} value={processed} max={total} />
        <Text size="small" leading="compact" className="text-ui-fg-subtle text-nowrap tabular-nums">
          {t("jobs.progress", { processed, total })}
        </Text>
      </div>
      {!isOver(progress) && (
        <Text size="small" className="text-ui-fg-subtle text-pretty">
          {t("imports.goesOn")}
        </Text>
      )}
      {status === "failed" && <Alert variant="error">{t("imports.failed")}</Alert>}
    </div>
  )
}

import { SectionRow } from "@medusajs/dashboard/components"
import { useDate } from "@medusajs/dashboard/hooks"
import { Button, Container, Heading, StatusBadge, Text, toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminBackfill } from "../../../../types"
import { Permitted } from "../../../ui/components/permitted"
import { ProgressBar } from "../../../ui/components/progress-bar"
import { SectionError, SectionSkeleton } from "../../../ui/components/section-state"
import { useFailureToast } from "../../../ui/hooks/use-feedback"
import { useBackfill, useStartBackfill } from "../hooks/backfill"

const COLORS = {
  idle: "grey",
  running: "blue",
  done: "green",
  failed: "red",
  cancelled: "grey",
} as const

/** Brings in the orders from before the plugin, and shows how far that is. */
export const BackfillSection = () => {
  const { t } = useTranslation("blacklist")
  const { backfill, isPending, refetch } = useBackfill()
  const { mutate: start, isPending: isStarting } = useStartBackfill()
  const showFailure = useFailureToast()

  if (isPending) return <SectionSkeleton rows={1} />

  const handleStart = () =>
    start(undefined, {
      onSuccess: () => toast.success(t("backfill.started")),
      onError: showFailure,
    })

  return (
    <Container className="divide-y p-0">
      <div className="flex items-start justify-between gap-x-8 px-6 py-4">
        <div>
          <Heading level="h2">{t("backfill.heading")}</Heading>
          <Text size="small" className="text-ui-fg-subtle text-pretty">
            {t("backfill.description")}
          </Text>
        </div>
        {backfill && (
          <div className="flex shrink-0 items-center gap-x-4">
            <StatusBadge color={COLORS[backfill.status]}>
              {t(`backfill.${backfill.status}`)}
            </StatusBadge>
            {backfill.status !== "running" && (
              <Permitted needs={["blacklist_backfill:create"]}>
                <Button
                  size="small"
                  variant="secondary"
                  isLoading={isStarting}
                  onClick={handleStart}
                >
                  {t(backfill.status === "idle" ? "backfill.start" : "backfill.startAgain")}
                </Button>
              </Permitted>
            )}
          </div>
        )}
      </div>
      {backfill ? (
        <Progress backfill={backfill} />
      ) : (
        <SectionError onRetry={() => void refetch()} />
      )}
    </Container>
  )
}

const Progress = ({ backfill }: { backfill: AdminBackfill }) => {
  const { t } = useTranslation("blacklist")
  const { getFullDate } = useDate()
  const { status, processed, total, finished_at } = backfill
  const progress = t("backfill.progress", { processed, total })

  if (status === "idle") return null
  if (status === "running") {
    return (
      <div className="flex items-center gap-x-4 px-6 py-4">
        <ProgressBar label={t("backfill.progressLabel")} value={processed} max={total} />
        <Text size="small" leading="compact" className="text-ui-fg-subtle text-nowrap tabular-nums">
          {progress}
        </Text>
      </div>
    )
  }
  return (
    <>
      <SectionRow title={t("backfill.orders")} value={progress} />
      {finished_at && (
        <SectionRow
          title={t("backfill.finished")}
          value={getFullDate({ date: finished_at, includeTime: true })}
        />
      )}
    </>
  )
}

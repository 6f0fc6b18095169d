import { Button, Container, Heading, Text, toast, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminJob } from "../../../../types"
import { StateBadge } from "../../../ui/components/list"
import { Permitted } from "../../../ui/components/permitted"
import { ProgressBar } from "../../../ui/components/progress-bar"
import { SectionError, SectionSkeleton } from "../../../ui/components/section-state"
import { DateText } from "../../../ui/components/text"
import { useFailureToast } from "../../../ui/hooks/use-feedback"
import { useUserNames } from "../../../ui/hooks/use-names"
import { isAtWork, useCancelJob, useJobs } from "../hooks/jobs"

const SHOWN = 10

const COLORS = {
  pending: "grey",
  running: "blue",
  done: "green",
  failed: "red",
  cancelled: "grey",
} as const

/** What runs in the background, and what has run lately. */
export const JobSection = () => {
  const { t } = useTranslation("blacklist")
  const { jobs, isPending, refetch } = useJobs(SHOWN)
  const { nameOfUser } = useUserNames(jobs?.map(({ created_by }) => created_by) ?? [])

  if (isPending) return <SectionSkeleton rows={2} />

  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h2">{t("jobs.heading")}</Heading>
        <Text size="small" className="text-ui-fg-subtle text-pretty">
          {t("jobs.description")}
        </Text>
      </div>
      {!jobs && <SectionError onRetry={() => void refetch()} />}
      {jobs?.length === 0 && (
        <Text size="small" leading="compact" className="text-ui-fg-subtle px-6 py-4">
          {t("jobs.none")}
        </Text>
      )}
      {jobs?.map((job) => (
        <JobRow
          key={job.id}
          job={job}
          author={job.created_by ? (nameOfUser(job.created_by) ?? "") : ""}
        />
      ))}
    </Container>
  )
}

const JobRow = ({ job, author }: { job: AdminJob; author: string }) => {
  const { t } = useTranslation("blacklist")
  const { type, status, processed, total } = job
  const name = t(`jobs.types.${type}`)

  return (
    <div className="flex flex-col gap-y-2 px-6 py-4">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <div>
          <Text size="small" leading="compact" weight="plus">
            {name}
          </Text>
          <div className="txt-compact-small text-ui-fg-subtle flex flex-wrap gap-x-1">
            <DateText date={job.created_at} />
            {author && <span>{t("jobs.by", { name: author })}</span>}
          </div>
        </div>
        <div className="flex items-center gap-x-4">
          <Text size="small" leading="compact" className="text-ui-fg-subtle tabular-nums">
            {t("jobs.progress", { processed, total })}
          </Text>
          <StateBadge color={COLORS[status]}>{t(`jobs.statuses.${status}`)}</StateBadge>
          {isAtWork(job) && <CancelButton job={job} name={name} />}
        </div>
      </div>
      {isAtWork(job) && <ProgressBar label={name} value={processed} max={total} />}
      {status === "failed" && (
        <Text size="small" leading="compact" className="text-ui-fg-error">
          {t("jobs.failed", { code: job.error ?? "" })}
        </Text>
      )}
    </div>
  )
}

const CancelButton = ({ job, name }: { job: AdminJob; name: string }) => {
  const { t } = useTranslation("blacklist")
  const cancelJob = useCancelAfterQuestion()

  return (
    <Permitted needs={["blacklist_job:update"]}>
      <Button
        size="small"
        variant="secondary"
        aria-label={t("jobs.cancelOf", { name })}
        onClick={() => void cancelJob(job.id)}
      >
        {t("actions.cancel")}
      </Button>
    </Permitted>
  )
}

/** Cancels a job after a question: what is done stays. */
export const useCancelAfterQuestion = () => {
  const { t } = useTranslation("blacklist")
  const prompt = usePrompt()
  const { mutate } = useCancelJob()
  const onError = useFailureToast()

  return async (id: string) => {
    const isSure = await prompt({
      title: t("general.areYouSure"),
      description: t("jobs.cancelQuestion"),
      confirmText: t("jobs.cancel"),
      cancelText: t("jobs.goOn"),
    })
    if (isSure) mutate(id, { onSuccess: () => toast.success(t("jobs.cancelled")), onError })
  }
}

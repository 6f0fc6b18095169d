import { KeyboundForm, RouteFocusModal } from "@medusajs/dashboard/components"
import { Button, Heading, Text } from "@medusajs/ui"
import type { PropsWithChildren, ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { Permitted } from "../../../ui/components/permitted"
import { useCancelAfterQuestion } from "../../jobs/components/job-section"
import { useEntryImport } from "../hooks/use-entry-import"
import { ImportFields } from "./import-form"
import { ImportProgress } from "./import-progress"
import { ImportSummary } from "./import-summary"

/** Imports a file of entries, step by step. */
export const EntryImport = () => {
  const steps = useEntryImport()
  if (steps.checked && steps.job) return <ProgressStep steps={steps} />
  return steps.checked ? <SummaryStep steps={steps} /> : <FileStep steps={steps} />
}

interface StepProps {
  steps: ReturnType<typeof useEntryImport>
}

const FileStep = ({ steps: { form, isChecking, handleCheck } }: StepProps) => {
  const { t } = useTranslation("blacklist")

  return (
    <RouteFocusModal.Form form={form}>
      <KeyboundForm
        onSubmit={(event) => void handleCheck(event)}
        className="flex h-full flex-col overflow-hidden"
      >
        <Step
          buttons={
            <>
              <CloseButton label={t("actions.cancel")} />
              <Button size="small" type="submit" isLoading={isChecking}>
                {t("imports.check")}
              </Button>
            </>
          }
        >
          <div>
            <Heading>{t("imports.title")}</Heading>
            <Text size="small" className="text-ui-fg-subtle text-pretty">
              {t("imports.description")}
            </Text>
          </div>
          <ImportFields form={form} />
        </Step>
      </KeyboundForm>
    </RouteFocusModal.Form>
  )
}

const SummaryStep = ({ steps }: StepProps) => {
  const { t } = useTranslation("blacklist")
  const { checked, form, isConfirming, handleConfirm, handleDiscard } = steps
  if (!checked) return null
  const { summary } = checked

  return (
    <Step
      buttons={
        <>
          <Button size="small" variant="secondary" onClick={handleDiscard}>
            {t("imports.otherFile")}
          </Button>
          <Button
            size="small"
            disabled={summary.to_create === 0}
            isLoading={isConfirming}
            onClick={handleConfirm}
          >
            {t("imports.confirm", { count: summary.to_create })}
          </Button>
        </>
      }
    >
      <div>
        <Heading>{t("imports.checkedTitle")}</Heading>
        <Text size="small" className="text-ui-fg-subtle text-pretty">
          {t("imports.checkedDescription")}
        </Text>
      </div>
      <ImportSummary summary={summary} file={form.getValues("file")} />
    </Step>
  )
}

const ProgressStep = ({ steps: { job, progress, isUndoing, handleUndo } }: StepProps) => {
  const { t } = useTranslation("blacklist")
  const cancelJob = useCancelAfterQuestion()
  const isRunning = !progress || progress.status === "running"

  return (
    <Step
      buttons={
        <>
          {isRunning && job && (
            <Permitted needs={["blacklist_job:update"]}>
              <Button size="small" variant="secondary" onClick={() => void cancelJob(job.id)}>
                {t("imports.stop")}
              </Button>
            </Permitted>
          )}
          {!isRunning && (
            <Permitted needs={["blacklist_entry:delete"]}>
              <Button size="small" variant="secondary" isLoading={isUndoing} onClick={handleUndo}>
                {t("imports.undo")}
              </Button>
            </Permitted>
          )}
          <CloseButton label={t("imports.close")} />
        </>
      }
    >
      {progress && <ImportProgress progress={progress} />}
    </Step>
  )
}

const Step = ({ buttons, children }: PropsWithChildren<{ buttons: ReactNode }>) => (
  <>
    <RouteFocusModal.Header />
    <RouteFocusModal.Body className="flex flex-1 flex-col items-center overflow-y-auto">
      <div className="flex w-full max-w-[720px] flex-col gap-y-8 px-4 py-8 md:py-16">
        {children}
      </div>
    </RouteFocusModal.Body>
    <RouteFocusModal.Footer>
      <div className="flex items-center justify-end gap-x-2">{buttons}</div>
    </RouteFocusModal.Footer>
  </>
)

const CloseButton = ({ label }: { label: string }) => (
  <RouteFocusModal.Close asChild>
    <Button size="small" variant="secondary">
      {label}
    </Button>
  </RouteFocusModal.Close>
)

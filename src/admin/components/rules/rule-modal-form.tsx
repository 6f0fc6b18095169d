import { KeyboundForm, RouteFocusModal } from "@medusajs/dashboard/components"
import { Button } from "@medusajs/ui"
import type { PropsWithChildren } from "react"
import type { FieldValues, UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { RuleModalHeading } from "./rule-modal-heading"
import { RulePreview } from "./rule-preview"

interface RuleModalFormProps<TValues extends FieldValues> {
  form: UseFormReturn<TValues>
  title: string
  description: string
  sentence: string | null
  onSubmit: () => void
  submitLabel: string
  isSaving: boolean
}

/** A form that fills a modal: the rule in words, the fields below it, the two buttons at the foot. */
export const RuleModalForm = <TValues extends FieldValues>({
  form,
  title,
  description,
  sentence,
  onSubmit,
  submitLabel,
  isSaving,
  children,
}: PropsWithChildren<RuleModalFormProps<TValues>>) => {
  const { t } = useTranslation("blacklist")

  return (
    <RouteFocusModal.Form form={form}>
      {/* The browser would speak its own language, and only about numbers. */}
      <KeyboundForm noValidate onSubmit={onSubmit} className="flex h-full flex-col overflow-hidden">
        <RouteFocusModal.Header />
        {/* A field that takes the focus must not lie below the preview, which stays at the top. */}
        <RouteFocusModal.Body className="flex flex-1 scroll-pt-40 flex-col items-center overflow-y-auto p-4">
          <div className="flex w-full max-w-[720px] flex-col gap-y-8 py-8">
            <RuleModalHeading title={title} description={description} />
            <RulePreview sentence={sentence} />
            {children}
          </div>
        </RouteFocusModal.Body>
        <RouteFocusModal.Footer>
          <RouteFocusModal.Close asChild>
            <Button size="small" variant="secondary">
              {t("actions.cancel")}
            </Button>
          </RouteFocusModal.Close>
          <Button size="small" type="submit" isLoading={isSaving}>
            {submitLabel}
          </Button>
        </RouteFocusModal.Footer>
      </KeyboundForm>
    </RouteFocusModal.Form>
  )
}

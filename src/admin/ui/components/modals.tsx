import { KeyboundForm, RouteFocusModal } from "@medusajs/dashboard/components"
import { Button, Heading, Text } from "@medusajs/ui"
import type { PropsWithChildren } from "react"
import type { FieldValues, UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"

interface ModalHeadingProps {
  title: string
  description: string
}

/** The heading of a modal, which is also its name for screen readers. */
const ModalHeading = ({ title, description }: ModalHeadingProps) => (
  <div>
    <RouteFocusModal.Title asChild>
      <Heading>{title}</Heading>
    </RouteFocusModal.Title>
    <RouteFocusModal.Description asChild>
      <Text size="small" className="text-ui-fg-subtle">
        {description}
      </Text>
    </RouteFocusModal.Description>
  </div>
)

interface ModalFormProps<TValues extends FieldValues> extends ModalHeadingProps {
  form: UseFormReturn<TValues>
  onSubmit: () => void
  submitLabel: string
  isSaving: boolean
  /** What stays in sight while the fields scroll below it. */
  pinned?: boolean
}

/** A form that fills a full-screen modal. It asks before it is left with unsaved changes. */
export const ModalForm = <TValues extends FieldValues>({
  form,
  onSubmit,
  submitLabel,
  isSaving,
  title,
  description,
  pinned = false,
  children,
}: PropsWithChildren<ModalFormProps<TValues>>) => {
  const { t } = useTranslation("blacklist")

  return (
    <RouteFocusModal.Form form={form}>
      {/* The browser would check in its own language, and only numbers. */}
      <KeyboundForm noValidate onSubmit={onSubmit} className="flex h-full flex-col overflow-hidden">
        <RouteFocusModal.Header />
        <RouteFocusModal.Body
          className={`flex flex-1 flex-col items-center overflow-y-auto p-4 ${
            // A field that takes the focus must not lie below what is pinned.
            pinned ? "scroll-pt-48" : ""
          }`}
        >
          <div className="flex w-full max-w-[720px] flex-col gap-y-8 py-8">
            <ModalHeading title={title} description={description} />
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

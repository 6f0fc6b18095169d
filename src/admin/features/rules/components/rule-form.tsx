import { KeyboundForm, RouteFocusModal, useRouteModal } from "@medusajs/dashboard/components"
import type { FetchError } from "@medusajs/js-sdk"
import { Button, Heading, Text, toast } from "@medusajs/ui"
import { useMemo } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { PermittedPage } from "../../../ui/components/permitted"
import { isNotFound } from "../../../ui/lib/api-error"
import { useRuleNames } from "../hooks/use-rule-names"
import type { RuleKind, RuleTypes } from "../lib/rule-kind"
import { showRuleError } from "../lib/show-rule-error"

interface RuleModalProps<T extends RuleTypes> {
  kind: RuleKind<T>
}

export const CreateRuleModal = <T extends RuleTypes>({ kind }: RuleModalProps<T>) => (
  <PermittedPage over needs={[kind.needs.create]}>
    <RouteFocusModal>
      <RuleForm kind={kind} />
    </RouteFocusModal>
  </PermittedPage>
)

/** Edits the rule that the route names. */
export const EditRuleModal = <T extends RuleTypes>({ kind }: RuleModalProps<T>) => (
  <PermittedPage over needs={[kind.needs.update]}>
    <NamedRuleModal kind={kind} />
  </PermittedPage>
)

const NamedRuleModal = <T extends RuleTypes>({ kind }: RuleModalProps<T>) => {
  const { t } = useTranslation("blacklist")
  const { id = "" } = useParams()
  const { useDetail } = kind.resource
  const { row: rule, isError, error } = useDetail(id)
  // Decisions and suspicions still link to a rule that was deleted.
  const isGone = isNotFound(error)

  if (isError && !isGone) throw error

  const title = t(`${kind.texts}.form.editTitle`)
  if (isGone) {
    return (
      <RouteFocusModal>
        <RouteFocusModal.Header />
        <RouteFocusModal.Body className="flex flex-1 flex-col items-center p-4">
          <div className="w-full max-w-[720px] py-8">
            <ModalHeading title={title} description={t("rules.gone")} />
          </div>
        </RouteFocusModal.Body>
      </RouteFocusModal>
    )
  }
  return (
    <RouteFocusModal>
      {rule ? (
        <RuleForm key={id} kind={kind} rule={rule} />
      ) : (
        // A modal needs its title before the rule has come.
        <div className="sr-only">
          <ModalHeading title={title} description={t(`${kind.texts}.form.editDescription`)} />
        </div>
      )}
    </RouteFocusModal>
  )
}

interface RuleFormProps<T extends RuleTypes> {
  kind: RuleKind<T>
  rule?: T["row"]
}

/** The rule as a sentence, the fields below it. It creates a rule or changes the given one. */
const RuleForm = <T extends RuleTypes>({ kind, rule }: RuleFormProps<T>) => {
  const { t } = useTranslation("blacklist")
  const { form, sentence, isSaving, handleSubmit } = useRuleForm(kind, rule)
  const { Fields } = kind.form
  const act = rule ? "edit" : "create"

  return (
    <RouteFocusModal.Form form={form}>
      {/* The browser would check in its own language, and only numbers. */}
      <KeyboundForm
        noValidate
        onSubmit={handleSubmit}
        className="flex h-full flex-col overflow-hidden"
      >
        <RouteFocusModal.Header />
        {/* A field that takes the focus must not lie below the preview, which stays at the top. */}
        <RouteFocusModal.Body className="flex flex-1 scroll-pt-40 flex-col items-center overflow-y-auto p-4">
          <div className="flex w-full max-w-[720px] flex-col gap-y-8 py-8">
            <ModalHeading
              title={t(`${kind.texts}.form.${act}Title`)}
              description={t(`${kind.texts}.form.${act}Description`)}
            />
            <RulePreview sentence={sentence} />
            <Fields form={form} />
          </div>
        </RouteFocusModal.Body>
        <RouteFocusModal.Footer>
          <RouteFocusModal.Close asChild>
            <Button size="small" variant="secondary">
              {t("actions.cancel")}
            </Button>
          </RouteFocusModal.Close>
          <Button size="small" type="submit" isLoading={isSaving}>
            {t(rule ? "actions.save" : "actions.create")}
          </Button>
        </RouteFocusModal.Footer>
      </KeyboundForm>
    </RouteFocusModal.Form>
  )
}

const useRuleForm = <T extends RuleTypes>(kind: RuleKind<T>, rule?: T["row"]) => {
  const { t } = useTranslation("blacklist")
  const { handleSuccess } = useRouteModal()
  const { useCreate, useUpdate } = kind.resource
  const { mutate: create, isPending: isCreating } = useCreate()
  const { mutate: update, isPending: isUpdating } = useUpdate()

  const resolver = useMemo(() => kind.form.resolver(t), [kind, t])
  const form = useForm<T["values"]>({ resolver, defaultValues: kind.form.toValues(rule) })
  const values = form.watch()
  const { namesOf } = useRuleNames([values])
  const sentence = kind.form.describe(t, values, namesOf(values))

  const handleSubmit = form.handleSubmit((submitted) => {
    const outcome = {
      onSuccess: ({ name }: T["row"]) => {
        toast.success(t(`rules.toasts.${rule ? "updated" : "created"}`, { name }))
        handleSuccess()
      },
      onError: (error: FetchError) => showRuleError(t, form, error),
    }
    if (rule) update({ id: rule.id, update: kind.form.toUpdate(submitted, rule) }, outcome)
    else create(kind.form.toCreate(submitted), outcome)
  })
  return { form, sentence, isSaving: isCreating || isUpdating, handleSubmit }
}

const ModalHeading = ({ title, description }: { title: string; description: string }) => (
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

/** Stays in sight above the fields. */
const RulePreview = ({ sentence }: { sentence: string | null }) => {
  const { t } = useTranslation("blacklist")

  return (
    // Wider than the fields and over the padding of the modal: nothing shows beside it while scrolling.
    <div className="bg-ui-bg-base sticky -top-4 z-[1] -mx-2 -mb-2 -mt-4 px-2 pb-2 pt-4">
      <section
        aria-label={t("rules.form.preview")}
        aria-live="polite"
        className="bg-ui-bg-component shadow-elevation-card-rest flex min-h-20 flex-col gap-y-1 rounded-lg px-4 py-3"
      >
        <Text size="xsmall" leading="compact" weight="plus" className="text-ui-fg-muted">
          {t("rules.form.preview")}
        </Text>
        <Text size="small" className={sentence ? "text-pretty break-words" : "text-ui-fg-muted"}>
          {sentence ?? t("rules.form.previewIncomplete")}
        </Text>
      </section>
    </div>
  )
}

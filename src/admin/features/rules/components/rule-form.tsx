import { RouteFocusModal, useRouteModal } from "@medusajs/dashboard/components"
import type { FetchError } from "@medusajs/js-sdk"
import { Text, toast } from "@medusajs/ui"
import { type ReactNode, useMemo } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useLocation, useParams } from "react-router-dom"
import { ModalForm } from "../../../ui/components/modals"
import { PermittedPage } from "../../../ui/components/permitted"
import { useFailureToast } from "../../../ui/hooks/use-feedback"
import { useRuleNames } from "../hooks/use-rule-names"
import { kindIn, listOf } from "../lib/kind-search"
import type { RuleKind, RuleTypes } from "../lib/rule-kind"
import { showRuleError } from "../lib/show-rule-error"

interface RuleModalProps<T extends RuleTypes> {
  kind: RuleKind<T>
}

interface CreateRuleFormProps<T extends RuleTypes> extends RuleModalProps<T> {
  /** The question which kind of rule it is to be. */
  choice: ReactNode
}

/** Creates a rule, within a modal. */
export const CreateRuleForm = <T extends RuleTypes>({ kind, choice }: CreateRuleFormProps<T>) => (
  <RuleForm kind={kind} choice={choice} />
)

/** Edits the rule that the route names. */
export const EditRuleModal = <T extends RuleTypes>({ kind }: RuleModalProps<T>) => (
  <PermittedPage over needs={[kind.needs.update]}>
    <NamedRuleModal kind={kind} />
  </PermittedPage>
)

const NamedRuleModal = <T extends RuleTypes>({ kind }: RuleModalProps<T>) => {
  const { id = "" } = useParams()
  const { useDetail } = kind.resource
  const { row: rule } = useDetail(id)
  // The page below says what is wrong where there is no such rule.
  if (!rule) return null

  return (
    <RouteFocusModal>
      <RuleForm key={id} kind={kind} rule={rule} />
    </RouteFocusModal>
  )
}

interface RuleFormProps<T extends RuleTypes> {
  kind: RuleKind<T>
  rule?: T["row"]
  choice?: ReactNode
}

/** The rule as a sentence, the fields below it. It creates a rule or changes the given one. */
const RuleForm = <T extends RuleTypes>({ kind, rule, choice }: RuleFormProps<T>) => {
  const { t } = useTranslation("blacklist")
  const { form, sentence, isSaving, handleSubmit } = useRuleForm(kind, rule)
  const { Fields } = kind.form
  const heading = rule
    ? {
        title: t(`${kind.texts}.form.editTitle`),
        description: t(`${kind.texts}.form.editDescription`),
      }
    : { title: t("rules.form.createTitle"), description: t("rules.form.createDescription") }

  return (
    <ModalForm
      {...heading}
      form={form}
      onSubmit={handleSubmit}
      submitLabel={t(rule ? "actions.save" : "actions.create")}
      isSaving={isSaving}
      pinned
    >
      {choice}
      <RulePreview sentence={sentence} />
      <Fields form={form} />
    </ModalForm>
  )
}

const useRuleForm = <T extends RuleTypes>(kind: RuleKind<T>, rule?: T["row"]) => {
  const { t } = useTranslation("blacklist")
  const { handleSuccess } = useRouteModal()
  const { search } = useLocation()
  const showFailure = useFailureToast()
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
        // Back to the rule's page, or to the list in which the new rule stands.
        handleSuccess(rule || kindIn(search) === kind.texts ? undefined : listOf(kind.texts))
      },
      onError: (error: FetchError) => showRuleError(t, form, error, showFailure),
    }
    if (rule) update({ id: rule.id, update: kind.form.toUpdate(submitted, rule) }, outcome)
    else create(kind.form.toCreate(submitted), outcome)
  })
  return { form, sentence, isSaving: isCreating || isUpdating, handleSubmit }
}

/** Stays in sight above the fields. */
const RulePreview = ({ sentence }: { sentence: string | null }) => {
  const { t } = useTranslation("blacklist")

  return (
    // Wider than the fields and over the padding of the modal: nothing shows beside it while scrolling.
    <div className="bg-ui-bg-base sticky -top-4 z-[1] -mx-2 -mb-4 -mt-4 px-2 pb-4 pt-4">
      <section
        aria-label={t("rules.form.preview")}
        aria-live="polite"
        className="bg-ui-bg-component shadow-elevation-card-rest flex min-h-20 flex-col gap-y-1 rounded-lg px-4 py-3"
      >
        <Text size="xsmall" leading="compact" weight="plus" className="text-ui-fg-subtle">
          {t("rules.form.preview")}
        </Text>
        <Text size="small" className={sentence ? "text-pretty break-words" : "text-ui-fg-subtle"}>
          {sentence ?? t("rules.form.previewIncomplete")}
        </Text>
      </section>
    </div>
  )
}

import { zodResolver } from "@hookform/resolvers/zod"
import { useRouteModal } from "@medusajs/dashboard/components"
import { toast } from "@medusajs/ui"
import { useForm, type UseFormReturn, useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { type AdminList, LIST_USES } from "../../../../types"
import { DrawerForm } from "../../../ui/components/drawers"
import { ModalForm } from "../../../ui/components/modals"
import { ChoiceField, RadioField, TextField } from "../../../ui/fields"
import { useFailureToast } from "../../../ui/hooks/use-feedback"
import { changedFields } from "../../../ui/lib/form-values"
import { useCreateList, useUpdateList } from "../hooks/lists"
import {
  listFormSchema,
  type ListFormValues,
  toList,
  toListValues,
  typesOf,
} from "../lib/list-form"

/** Creates a list, in a modal; its values come with an import. */
export const CreateListForm = () => {
  const { t } = useTranslation("blacklist")
  const { handleSuccess } = useRouteModal()
  const { mutate, isPending } = useCreateList()
  const onError = useFailureToast()
  const form = useForm<ListFormValues>({
    resolver: zodResolver(listFormSchema(t)),
    defaultValues: toListValues(),
  })
  const handleSubmit = form.handleSubmit((values) =>
    mutate(toList(values), {
      onSuccess: ({ id, name }) => {
        toast.success(t("lists.toasts.created", { name }))
        handleSuccess(`/blacklist/lists/${id}/import`)
      },
      onError,
    })
  )

  return (
    <ModalForm
      form={form}
      onSubmit={() => void handleSubmit()}
      submitLabel={t("actions.create")}
      isSaving={isPending}
      title={t("lists.form.createTitle")}
      description={t("lists.form.createDescription")}
    >
      <ListFields form={form} isEmpty />
    </ModalForm>
  )
}

/** Changes what is said of a list, in a drawer. */
export const EditListForm = ({ list }: { list: AdminList }) => {
  const { t } = useTranslation("blacklist")
  const { handleSuccess } = useRouteModal()
  const { mutate, isPending } = useUpdateList()
  const onError = useFailureToast()
  const form = useForm<ListFormValues>({
    resolver: zodResolver(listFormSchema(t)),
    defaultValues: toListValues(list),
  })
  const handleSubmit = form.handleSubmit((values) =>
    mutate(
      { id: list.id, update: changedFields(toList(values), toList(toListValues(list))) },
      {
        onSuccess: ({ name }) => {
          toast.success(t("lists.toasts.updated", { name }))
          handleSuccess()
        },
        onError,
      }
    )
  )

  return (
    <DrawerForm
      form={form}
      onSubmit={() => void handleSubmit()}
      submitLabel={t("actions.save")}
      isSaving={isPending}
    >
      <ListFields form={form} isEmpty={list.size === 0} />
    </DrawerForm>
  )
}

interface ListFieldsProps {
  form: UseFormReturn<ListFormValues>
  /** What the values are is asked only while there are none. */
  isEmpty: boolean
}

const ListFields = ({ form, isEmpty }: ListFieldsProps) => {
  const { t } = useTranslation("blacklist")
  const [use, type] = useWatch({ control: form.control, name: ["use", "type"] })
  const uses = LIST_USES.filter((value) => isEmpty || typesOf(value).includes(type))

  return (
    <>
      <TextField form={form} name="name" label={t("lists.columns.name")} />
      <RadioField
        form={form}
        name="use"
        label={t("lists.columns.use")}
        options={uses.map((value) => ({
          value,
          label: t(`lists.use.${value}`),
          description: t(`lists.useHints.${value}`),
        }))}
        onChosen={(chosen) => {
          const types = typesOf(chosen as ListFormValues["use"])
          if (!types.includes(type)) form.setValue("type", types[0])
        }}
      />
      {isEmpty && (
        <ChoiceField
          form={form}
          name="type"
          label={t("lists.form.type")}
          options={typesOf(use).map((value) => ({ value, label: t(`fields.${value}`) }))}
        />
      )}
      <TextField
        form={form}
        name="source"
        label={t("lists.columns.source")}
        hint={t("lists.form.sourceHint")}
      />
    </>
  )
}

import { Combobox, Form } from "@medusajs/dashboard/components"
import { useComboboxData } from "@medusajs/dashboard/hooks"
import type { HttpTypes } from "@medusajs/framework/types"
import type { FieldPathByValue, FieldValues, UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { OptionalMark } from "../../../ui/fields"
import { sdk } from "../../../ui/hooks/resource"
import { useUserNames } from "../../../ui/hooks/use-names"
import { nameOf } from "../../../ui/lib/names"

interface AssigneeFieldProps<TValues extends FieldValues> {
  form: UseFormReturn<TValues>
  name: FieldPathByValue<TValues, string>
}

/** Who of the team is to review it. */
export const AssigneeField = <TValues extends FieldValues>({
  form,
  name,
}: AssigneeFieldProps<TValues>) => {
  const { t } = useTranslation("blacklist")

  return (
    <Form.Field
      control={form.control}
      name={name}
      render={({ field: { value, onChange, ...field } }) => (
        <Form.Item>
          <Form.Label icon={<OptionalMark />}>{t("suspicions.edit.assignee")}</Form.Label>
          <Form.Control>
            <UserSelect {...field} value={value} onChange={onChange} />
          </Form.Control>
          <Form.Hint>{t("suspicions.edit.assigneeHint")}</Form.Hint>
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  )
}

interface UserSelectProps {
  value: string
  onChange: (value: string) => void
}

const UserSelect = ({ value, onChange, ...props }: UserSelectProps) => {
  const { t } = useTranslation("blacklist")
  const { nameOfUser } = useUserNames([value])
  const users = useComboboxData({
    queryKey: ["users"],
    queryFn: (params: HttpTypes.AdminUserListParams) =>
      sdk.admin.user.list({ ...params, fields: "id,email,first_name,last_name" }),
    getOptions: (data) => data.users.map((user) => ({ value: user.id, label: nameOf(user) })),
    selectedValue: value || undefined,
  })
  // One who has left the team is in no list; without an option the field would look empty.
  const isListed = !value || users.options.some((option) => option.value === value)
  const kept = isListed ? [] : [{ value, label: nameOfUser(value) ?? "…" }]

  return (
    <Combobox
      {...props}
      value={value}
      onChange={(user) => onChange(String(user ?? ""))}
      options={[...users.options, ...kept]}
      searchValue={users.searchValue}
      onSearchValueChange={users.onSearchValueChange}
      fetchNextPage={users.fetchNextPage}
      isFetchingNextPage={users.isFetchingNextPage}
      placeholder={t("suspicions.edit.nobody")}
      allowClear
    />
  )
}

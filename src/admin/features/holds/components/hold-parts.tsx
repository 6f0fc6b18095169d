import { Form } from "@medusajs/dashboard/components"
import { Textarea } from "@medusajs/ui"
import type { TFunction } from "i18next"
import type { FieldPathByValue, FieldValues, UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { z } from "zod"
import type { HoldStatus } from "../../../../types"
import { OptionalMark } from "../../../ui/fields"
import { StateBadge } from "../../../ui/components/list"

const COLORS = { held: "orange", released: "green", cancelled: "grey" } as const

export const HoldBadge = ({ status }: { status: HoldStatus }) => {
  const { t } = useTranslation("blacklist")
  return <StateBadge color={COLORS[status]}>{t(`hold.statuses.${status}`)}</StateBadge>
}

/** The longest comment that the API takes. */
const COMMENT_LENGTH = 2000

export const holdCommentShape = (t: TFunction<"blacklist">) =>
  z.string().max(COMMENT_LENGTH, t("comment.tooLong", { count: COMMENT_LENGTH }))

interface HoldCommentFieldProps<TValues extends FieldValues> {
  form: UseFormReturn<TValues>
  name: FieldPathByValue<TValues, string>
}

/** A comment that stands with the hold from then on. */
export const HoldCommentField = <TValues extends FieldValues>({
  form,
  name,
}: HoldCommentFieldProps<TValues>) => {
  const { t } = useTranslation("blacklist")
  return (
    <Form.Field
      control={form.control}
      name={name}
      render={({ field }) => (
        <Form.Item>
          <Form.Label icon={<OptionalMark />}>{t("comment.label")}</Form.Label>
          <Form.Control>
            <Textarea {...field} rows={3} placeholder={t("hold.comments.placeholder")} />
          </Form.Control>
          <Form.Hint>{t("comment.hint")}</Form.Hint>
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  )
}

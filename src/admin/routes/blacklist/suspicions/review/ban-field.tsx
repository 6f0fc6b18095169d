import { useEffect, useRef } from "react"
import type { UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { SwitchField } from "../../../../components/switch-field"
import type { ReviewValues } from "./form"

/** Whether confirming also bans the customer. */
export const BanField = ({ form }: { form: UseFormReturn<ReviewValues> }) => {
  const { t } = useTranslation("blacklist")
  const field = useRef<HTMLDivElement>(null)
  const { blacklist_customer: error } = form.formState.errors

  // It stands at the end of a long drawer, and the message below it.
  useEffect(() => {
    if (error) field.current?.scrollIntoView({ block: "end" })
  }, [error])

  return (
    <div ref={field}>
      <SwitchField
        form={form}
        name="blacklist_customer"
        label={t("suspicions.review.blacklist")}
        description={t("suspicions.review.blacklistHint")}
      />
    </div>
  )
}

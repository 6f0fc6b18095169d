import { Form } from "@medusajs/dashboard/components"
import { Checkbox, Text } from "@medusajs/ui"
import type { FieldPathByValue, FieldValues, UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { ReviewRemedy } from "../../../../types"

interface RemedyFieldsProps<TValues extends FieldValues> {
  form: UseFormReturn<TValues & { remedies: ReviewRemedy[] }>
  /** Only what applies. */
  offered: ReviewRemedy[]
}

/** What is to be put right, each with what it means for whom. */
export const RemedyFields = <TValues extends FieldValues>({
  form,
  offered,
}: RemedyFieldsProps<TValues>) => {
  const { t } = useTranslation("blacklist")
  type Values = TValues & { remedies: ReviewRemedy[] }

  if (!offered.length) {
    return (
      <Text size="small" className="text-ui-fg-subtle">
        {t("checkouts.review.noRemedies")}
      </Text>
    )
  }
  return (
    <Form.Field
      control={form.control}
      name={"remedies" as FieldPathByValue<Values, ReviewRemedy[]>}
      render={({ field: { value, onChange } }) => {
        const chosen: ReviewRemedy[] = value
        return (
          <Form.Item>
            <Form.Label>{t("checkouts.review.remedies")}</Form.Label>
            <div className="flex flex-col gap-y-4 pt-2">
              {offered.map((remedy) => (
                <div key={remedy} className="flex items-start gap-x-3">
                  <Checkbox
                    id={`remedy-${remedy}`}
                    className="mt-0.5 shrink-0"
                    checked={chosen.includes(remedy)}
                    onCheckedChange={(checked) =>
                      onChange(
                        checked ? [...chosen, remedy] : chosen.filter((other) => other !== remedy)
                      )
                    }
                  />
                  <div className="min-w-0">
                    <label htmlFor={`remedy-${remedy}`} className="txt-compact-small font-medium">
                      {t(`checkouts.remedies.${remedy}.label`)}
                    </label>
                    <Text size="small" className="text-ui-fg-subtle text-pretty">
                      {t(`checkouts.remedies.${remedy}.hint`)}
                    </Text>
                  </div>
                </div>
              ))}
            </div>
            <Form.ErrorMessage />
          </Form.Item>
        )
      }}
    />
  )
}

import { zodResolver } from "@hookform/resolvers/zod"
import { useMemo } from "react"
import { useForm, useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { AdminManualRule } from "../../../../../types/http"
import { useRuleNames } from "../../../../hooks/use-rule-names"
import {
  manualRuleSchema,
  type ManualRuleValues,
  toManualRuleFields,
  toManualRuleValues,
} from "../../../../lib/rules/manual-form"
import { manualRuleSentence } from "../../../../lib/rules/manual-sentence"

/** The form's state, and the rule it describes as a sentence: null while something is missing in it. */
export const useManualRuleForm = (rule?: AdminManualRule) => {
  const { t } = useTranslation("blacklist")
  const schema = useMemo(() => manualRuleSchema(t), [t])
  const form = useForm<ManualRuleValues>({
    resolver: zodResolver(schema),
    defaultValues: toManualRuleValues(rule),
  })

  const values = useWatch({ control: form.control }) as ManualRuleValues
  const names = useRuleNames([values])
  // A rule can be told before it has a name.
  const isTold = schema.safeParse({ ...values, name: "-" }).success
  const sentence = isTold
    ? manualRuleSentence(t, toManualRuleFields(values), {
        groups: names.groupNames(values.customer_group_ids),
        channels: names.channelNames(values.sales_channel_ids),
      })
    : null

  return { form, sentence }
}

import { zodResolver } from "@hookform/resolvers/zod"
import { useMemo } from "react"
import { useForm, useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { AdminAutoRule } from "../../../../../types/http"
import { useRuleNames } from "../../../../hooks/use-rule-names"
import {
  autoRuleSchema,
  type AutoRuleValues,
  toAutoRuleFields,
  toAutoRuleValues,
} from "../../../../lib/rules/auto-form"
import { autoRuleSentence } from "../../../../lib/rules/auto-sentence"

/** The form's state, and the rule it describes as a sentence: null while something is missing in it. */
export const useAutoRuleForm = (rule?: AdminAutoRule) => {
  const { t } = useTranslation("blacklist")
  const schema = useMemo(() => autoRuleSchema(t), [t])
  const form = useForm<AutoRuleValues>({
    resolver: zodResolver(schema),
    defaultValues: toAutoRuleValues(rule),
  })

  const values = useWatch({ control: form.control }) as AutoRuleValues
  const names = useRuleNames([values])
  // A rule can be told before it has a name.
  const isTold = schema.safeParse({ ...values, name: "-" }).success
  const sentence = isTold
    ? autoRuleSentence(t, toAutoRuleFields(values), names.channelNames(values.sales_channel_ids))
    : null

  return { form, sentence }
}

import { type UseFormReturn, useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { PeriodField } from "../../../../components/period-field"
import { NumberField } from "../../../../components/text-field"
import { SwitchField } from "../../../../components/switch-field"
import type { AutoRuleValues } from "../../../../lib/rules/auto-form"

/** What happens to a shopper whom the rule meets again and again. */
export const SuspicionFields = ({ form }: { form: UseFormReturn<AutoRuleValues> }) => {
  const { t } = useTranslation("blacklist")
  const [suspects, bans] = useWatch({ control: form.control, name: ["suspicion", "suspicion_ban"] })

  return (
    <>
      <SwitchField
        form={form}
        name="suspicion"
        label={t("autoRules.form.suspicion")}
        description={t("autoRules.form.suspicionHint")}
      />
      {suspects && (
        <>
          <NumberField
            form={form}
            name="suspicion_after"
            label={t("autoRules.form.suspicionAfter")}
            hint={t("autoRules.form.suspicionAfterHint")}
          />
          <SwitchField
            form={form}
            name="suspicion_ban"
            label={t("autoRules.form.ban")}
            description={t("autoRules.form.banHint")}
          />
        </>
      )}
      {suspects && bans && (
        <div className="grid grid-cols-1 gap-4 md:grid-cols-2">
          <NumberField
            form={form}
            name="blacklist_after.suspicions"
            label={t("autoRules.form.banSuspicions")}
          />
          <PeriodField
            form={form}
            name="blacklist_after.period"
            label={t("autoRules.form.banPeriod")}
          />
        </div>
      )}
    </>
  )
}

import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

/** The rule as a sentence while it is being put together; stays in sight above the fields. */
export const RulePreview = ({ sentence }: { sentence: string | null }) => {
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

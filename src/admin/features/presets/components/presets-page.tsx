import { Container, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { FailedSection, SectionSkeleton } from "../../../ui/components/section-state"
import { usePresets } from "../hooks/presets"
import { PresetCard } from "./preset-card"

/** What a store that has no rules yet can begin with. */
export const PresetsPage = () => {
  const { t } = useTranslation("blacklist")
  const { presets, isPending, error, refetch } = usePresets()

  if (isPending) return <SectionSkeleton rows={5} />
  if (!presets) {
    return (
      <FailedSection heading={t("presets.domain")} error={error} onRetry={() => void refetch()} />
    )
  }
  return (
    <div className="flex flex-col gap-y-3">
      <Container className="px-6 py-4">
        <Heading>{t("presets.question")}</Heading>
        <Text size="small" className="text-ui-fg-subtle max-w-3xl text-pretty">
          {t("presets.description")}
        </Text>
      </Container>
      {presets.map((preset) => (
        <PresetCard key={preset.id} preset={preset} />
      ))}
    </div>
  )
}

import { PencilSquare } from "@medusajs/icons"
import { Container, Heading, Text } from "@medusajs/ui"
import type { PropsWithChildren } from "react"
import { useTranslation } from "react-i18next"
import { RowMenu } from "../../../../components/row-menu"

interface SettingsSectionProps {
  heading: string
  description: string
  /** Where it is edited. */
  editAt: string
}

/** Some settings that are edited together, each on its row. */
export const SettingsSection = ({
  heading,
  description,
  editAt,
  children,
}: PropsWithChildren<SettingsSectionProps>) => {
  const { t } = useTranslation("blacklist")

  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between gap-x-4 px-6 py-4">
        <div>
          <Heading level="h2">{heading}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {description}
          </Text>
        </div>
        <RowMenu
          label={t("actions.menuFor", { name: heading })}
          groups={[{ actions: [{ icon: <PencilSquare />, label: t("actions.edit"), to: editAt }] }]}
        />
      </div>
      {children}
    </Container>
  )
}

import { RouteFocusModal } from "@medusajs/dashboard/components"
import { Heading, Text } from "@medusajs/ui"

interface RuleModalHeadingProps {
  title: string
  description: string
}

/** What a modal is for; it stands there before the rule has come, too. */
export const RuleModalHeading = ({ title, description }: RuleModalHeadingProps) => (
  <div>
    <RouteFocusModal.Title asChild>
      <Heading>{title}</Heading>
    </RouteFocusModal.Title>
    <RouteFocusModal.Description asChild>
      <Text size="small" className="text-ui-fg-subtle">
        {description}
      </Text>
    </RouteFocusModal.Description>
  </div>
)

import { RouteFocusModal } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import { RuleModalHeading } from "./rule-modal-heading"

interface RuleModalWithoutFormProps {
  title: string
  description: string
  /** Whether the rule was deleted; else it is on its way. */
  isGone: boolean
}

/** The modal before the rule has come, and where there is none any more. */
export const RuleModalWithoutForm = ({ title, description, isGone }: RuleModalWithoutFormProps) => {
  const { t } = useTranslation("blacklist")

  if (!isGone) {
    return (
      <div className="sr-only">
        <RuleModalHeading title={title} description={description} />
      </div>
    )
  }
  return (
    <>
      <RouteFocusModal.Header />
      <RouteFocusModal.Body className="flex flex-1 flex-col items-center p-4">
        <div className="w-full max-w-[720px] py-8">
          <RuleModalHeading title={title} description={t("rules.gone")} />
        </div>
      </RouteFocusModal.Body>
    </>
  )
}

import { RouteFocusModal } from "@medusajs/dashboard/components"
import { Label, RadioGroup } from "@medusajs/ui"
import { useId, useState } from "react"
import { useTranslation } from "react-i18next"
import { useLocation } from "react-router-dom"
import { PermittedPage } from "../../../ui/components/permitted"
import { usePermissions } from "../../../ui/hooks/use-permissions"
import { kindIn, type KindName } from "../lib/kind-search"
import { AUTO_RULES, MANUAL_RULES } from "./kinds"
import { CreateRuleForm } from "./rule-form"

const NEEDS = {
  manualRules: MANUAL_RULES.needs.create,
  autoRules: AUTO_RULES.needs.create,
} as const
const KINDS = ["manualRules", "autoRules"] as const

/** Creates a rule of either kind: which of them is the first question. */
export const CreateRuleModal = () => {
  const { can } = usePermissions()
  const { search } = useLocation()
  const permitted = KINDS.filter((kind) => can(NEEDS[kind]))
  const wanted = kindIn(search)
  const first = permitted.includes(wanted) ? wanted : (permitted[0] ?? wanted)

  return (
    <PermittedPage over needs={[NEEDS[first]]}>
      <RouteFocusModal>
        <ChooseAndCreate first={first} permitted={permitted} />
      </RouteFocusModal>
    </PermittedPage>
  )
}

interface ChooseAndCreateProps {
  first: KindName
  permitted: readonly KindName[]
}

const ChooseAndCreate = ({ first, permitted }: ChooseAndCreateProps) => {
  const [kind, setKind] = useState(first)
  const choice = <KindChoice kind={kind} permitted={permitted} onChoose={setKind} />

  return kind === "autoRules" ? (
    <CreateRuleForm key={kind} kind={AUTO_RULES} choice={choice} />
  ) : (
    <CreateRuleForm key={kind} kind={MANUAL_RULES} choice={choice} />
  )
}

interface KindChoiceProps {
  kind: KindName
  permitted: readonly KindName[]
  onChoose: (kind: KindName) => void
}

/** What a rule of each kind notices, with an example. */
const KindChoice = ({ kind, permitted, onChoose }: KindChoiceProps) => {
  const { t } = useTranslation("blacklist")
  const id = useId()

  return (
    <div className="flex flex-col gap-y-2">
      <Label id={id} size="small" weight="plus">
        {t("rules.form.kind")}
      </Label>
      <RadioGroup
        aria-labelledby={id}
        value={kind}
        onValueChange={(value) => onChoose(value as KindName)}
        className="grid grid-cols-1 gap-3 md:grid-cols-2"
      >
        {KINDS.map((value) => (
          <RadioGroup.ChoiceBox
            key={value}
            value={value}
            label={t(`${value}.domain`)}
            description={t(`${value}.explained`)}
            disabled={!permitted.includes(value)}
            className="[&>div:first-child]:shrink-0"
          />
        ))}
      </RadioGroup>
    </div>
  )
}

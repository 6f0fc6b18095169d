import { Checkbox, Label, Text } from "@medusajs/ui"
import { type ComponentPropsWithoutRef, forwardRef, useId } from "react"
import { useTranslation } from "react-i18next"
import { RULE_ATTRIBUTES, type RuleAttribute } from "../../../../../types/vocabulary"
import { ATTRIBUTE_GROUPS } from "../../../../lib/rules/attributes"

type GroupName = keyof typeof ATTRIBUTE_GROUPS
const GROUP_NAMES = Object.keys(ATTRIBUTE_GROUPS) as GroupName[]
const FIRST = ATTRIBUTE_GROUPS[GROUP_NAMES[0]][0]

interface AttributePickerProps extends Omit<ComponentPropsWithoutRef<"div">, "value" | "onChange"> {
  name: string
  value: RuleAttribute[]
  onChange: (value: RuleAttribute[]) => void
}

/** Every detail that a rule can compare, each with a box. The first box takes the focus of an error. */
export const AttributePicker = forwardRef<HTMLButtonElement, AttributePickerProps>(
  ({ name, value, onChange, ...props }, ref) => {
    const { t } = useTranslation("blacklist")
    const id = useId()

    const toggle = (attribute: RuleAttribute, checked: boolean) =>
      onChange(RULE_ATTRIBUTES.filter((one) => (one === attribute ? checked : value.includes(one))))

    return (
      <div {...props} role="group" className="grid grid-cols-1 gap-4 md:grid-cols-3">
        {GROUP_NAMES.map((group) => (
          <div
            key={group}
            role="group"
            aria-labelledby={`${id}-${group}`}
            className="flex flex-col gap-y-2"
          >
            <Text
              id={`${id}-${group}`}
              size="xsmall"
              leading="compact"
              weight="plus"
              className="text-ui-fg-muted"
            >
              {t(`manualRules.form.attributeGroups.${group}`)}
            </Text>
            {ATTRIBUTE_GROUPS[group].map((attribute) => (
              <div key={attribute} className="flex items-center gap-x-2">
                <Checkbox
                  id={`${id}-${attribute}`}
                  name={name}
                  ref={attribute === FIRST ? ref : undefined}
                  checked={value.includes(attribute)}
                  onCheckedChange={(checked) => toggle(attribute, checked === true)}
                />
                <Label htmlFor={`${id}-${attribute}`} size="small">
                  {t(`fields.${attribute}`)}
                </Label>
              </div>
            ))}
          </div>
        ))}
      </div>
    )
  }
)
AttributePicker.displayName = "AttributePicker"

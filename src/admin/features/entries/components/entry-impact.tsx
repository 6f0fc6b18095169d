import type { UseFormReturn } from "react-hook-form"
import { useWatch } from "react-hook-form"
import { ImpactTip } from "../../impact/components/impact-tip"
import { useImpact } from "../../impact/hooks/impact"
import { type EntryFormValues, toAsked, toImpactBody } from "../lib/entry-form"

/** Whom the entry in the form would have hit. */
export const EntryImpact = ({ form }: { form: UseFormReturn<EntryFormValues> }) => {
  const [type, added, conditions, phone_country, action] = useWatch({
    control: form.control,
    name: ["type", "added", "conditions", "phone_country", "action"],
  })
  const asked = toAsked({ type, added, conditions, phone_country, action })
  return <ImpactTip {...useImpact(asked, toImpactBody)} />
}

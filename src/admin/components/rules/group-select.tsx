import type { HttpTypes } from "@medusajs/framework/types"
import { useComboboxData } from "@medusajs/dashboard/hooks"
import { forwardRef } from "react"
import { useTranslation } from "react-i18next"
import { useRuleNames } from "../../hooks/use-rule-names"
import { pluginKey } from "../../lib/query-keys"
import { sdk } from "../../lib/sdk"
import { MultiSelect, type MultiSelectProps } from "../multi-select"

/** Finds customer groups by name. */
export const GroupSelect = forwardRef<HTMLInputElement, MultiSelectProps>((props, ref) => {
  const { t } = useTranslation("blacklist")
  const { groupNames } = useRuleNames([{ customer_group_ids: props.value, sales_channel_ids: [] }])
  const data = useComboboxData({
    queryKey: [...pluginKey, "customer-groups"],
    queryFn: (params: { q?: string; limit?: number; offset?: number }) =>
      sdk.admin.customerGroup.list({ ...params, fields: "id,name" }),
    getOptions: (page: HttpTypes.AdminCustomerGroupListResponse) =>
      page.customer_groups.map(({ id, name }) => ({ value: id, label: name ?? "" })),
  })

  return (
    <MultiSelect
      {...props}
      ref={ref}
      names={groupNames(props.value)}
      data={data}
      placeholder={t("rules.groups.placeholder")}
    />
  )
})
GroupSelect.displayName = "GroupSelect"

import type { HttpTypes } from "@medusajs/framework/types"
import { useComboboxData } from "@medusajs/dashboard/hooks"
import { forwardRef } from "react"
import { useTranslation } from "react-i18next"
import { useRuleNames } from "../../hooks/use-rule-names"
import { pluginKey } from "../../lib/query-keys"
import { sdk } from "../../lib/sdk"
import { MultiSelect, type MultiSelectProps } from "../multi-select"

/** Finds sales channels by name. */
export const ChannelSelect = forwardRef<HTMLInputElement, MultiSelectProps>((props, ref) => {
  const { t } = useTranslation("blacklist")
  const { channelNames } = useRuleNames([{ sales_channel_ids: props.value }])
  const data = useComboboxData({
    queryKey: [...pluginKey, "sales-channels"],
    queryFn: (params: { q?: string; limit?: number; offset?: number }) =>
      sdk.admin.salesChannel.list({ ...params, fields: "id,name" }),
    getOptions: (page: HttpTypes.AdminSalesChannelListResponse) =>
      page.sales_channels.map(({ id, name }) => ({ value: id, label: name })),
  })

  return (
    <MultiSelect
      {...props}
      ref={ref}
      names={channelNames(props.value)}
      data={data}
      placeholder={t("rules.channels.placeholder")}
    />
  )
})
ChannelSelect.displayName = "ChannelSelect"

import { useSalesChannels } from "@medusajs/dashboard/hooks"
import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { pluginKey, sdk } from "../../../ui/hooks/resource"
import { distinctIds } from "../../../ui/lib/names"
import type { RuleNames } from "../lib/rule"

/** Manual rules can be limited to customer groups, and every rule to sales channels. */
type Scope = object & { customer_group_ids?: string[]; sales_channel_ids: string[] }

const namesById = (rows: { id: string; name?: string | null }[] | undefined) =>
  new Map(rows?.map(({ id, name }) => [id, name]))

/** Names of the customer groups and sales channels that rules are limited to, all in two requests. */
export const useRuleNames = (rules: Scope[]) => {
  const { t } = useTranslation("blacklist")
  const groupIds = distinctIds(rules.flatMap(({ customer_group_ids }) => customer_group_ids ?? []))
  const channelIds = distinctIds(rules.flatMap(({ sales_channel_ids }) => sales_channel_ids))

  const groups = useQuery({
    queryKey: [...pluginKey, "customer-groups", groupIds],
    queryFn: () =>
      sdk.admin.customerGroup.list({ id: groupIds, limit: groupIds.length, fields: "id,name" }),
    enabled: groupIds.length > 0,
    placeholderData: keepPreviousData,
  })
  const channels = useSalesChannels(
    { id: channelIds, limit: channelIds.length, fields: "id,name" },
    { enabled: channelIds.length > 0, placeholderData: keepPreviousData }
  )
  const groupsById = namesById(groups.data?.customer_groups)
  const channelsById = namesById(channels.sales_channels)

  const isKnown = {
    groups: groups.isSuccess && !groups.isPlaceholderData,
    channels: channels.isSuccess && !channels.isPlaceholderData,
  }
  const groupNames = (ids: string[]) =>
    ids.map((id) => groupsById.get(id) ?? (isKnown.groups ? t("rules.groups.deleted") : "…"))
  const channelNames = (ids: string[]) =>
    ids.map((id) => channelsById.get(id) ?? (isKnown.channels ? t("rules.channels.deleted") : "…"))

  const namesOf = ({ customer_group_ids = [], sales_channel_ids }: Scope): RuleNames => ({
    groups: groupNames(customer_group_ids),
    channels: channelNames(sales_channel_ids),
  })

  return { groupNames, channelNames, namesOf }
}

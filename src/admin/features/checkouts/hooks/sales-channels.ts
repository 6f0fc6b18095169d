import { useSalesChannels } from "@medusajs/dashboard/hooks"
import { useMemo } from "react"

/** As many as a store can tell apart in a list. */
const MAX_CHANNELS = 100

/** The store's sales channels, to choose from. */
export const useSalesChannelOptions = () => {
  const { sales_channels: channels } = useSalesChannels({ limit: MAX_CHANNELS, fields: "id,name" })
  return useMemo(
    () => (channels ?? []).map(({ id, name }) => ({ value: id, label: name })),
    [channels]
  )
}

import { Tooltip } from "@medusajs/ui"

/** Names in one line; all of them on hover where they do not fit. */
export const NameList = ({ names }: { names: string[] }) => (
  <Tooltip
    content={names.map((name, index) => (
      <div key={index}>{name}</div>
    ))}
  >
    <div className="max-w-44 truncate">{names.join(", ")}</div>
  </Tooltip>
)

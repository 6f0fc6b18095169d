import { Badge, Skeleton } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { SuspicionView } from "../hooks/use-suspicion-views"
import { Clipped } from "./clipped"
import { SourceText } from "./source-text"

/** Whether a rule or a person put something on the list, and which. */
export const SuspicionSource = ({ view }: { view: SuspicionView }) => {
  const { t } = useTranslation("blacklist")
  return (
    <div className="flex min-w-0 max-w-full items-center gap-x-2">
      <Badge size="2xsmall" className="text-nowrap">
        {t(`suspicions.sources.${view.suspicion.source}`)}
      </Badge>
      <div className="min-w-0">
        <Origin view={view} />
      </div>
    </div>
  )
}

const Origin = ({ view: { suspicion, origin, createdBy } }: { view: SuspicionView }) => {
  const { t } = useTranslation("blacklist")

  if (suspicion.source === "automatic") {
    return origin && <SourceText source={origin} gone={t("suspicions.sources.gone")} />
  }
  if (createdBy === null) return <Skeleton className="h-5 w-20" />
  return createdBy && <Clipped text={createdBy} />
}

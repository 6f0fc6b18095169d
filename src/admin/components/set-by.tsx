import { useUser } from "@medusajs/dashboard/hooks"
import { Skeleton } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminCustomerStatus } from "../../types/http"
import { useSources } from "../hooks/use-sources"
import { nameOf } from "../lib/person"
import { SourceText } from "./source-text"
import { TextLink } from "./text-link"

type SetByProps = {
  status: Pick<AdminCustomerStatus, "source" | "source_id" | "created_by">
}

/** Who or what set a status: a person or a rule by name, never by id. */
export const SetBy = ({ status }: SetByProps) =>
  status.source === "manual" ? <SetByPerson status={status} /> : <SetByPlugin status={status} />

const SetByPerson = ({ status: { created_by: id } }: SetByProps) => {
  const { t } = useTranslation("blacklist")
  const isUser = !!id?.startsWith("user_")
  const { user, isPending } = useUser(id ?? "", undefined, { enabled: isUser, retry: false })

  if (isUser && isPending) return <Skeleton className="h-5 w-24" />
  if (isUser) return <span>{user ? nameOf(user) : t("status.sources.former")}</span>
  return <span>{t(`status.sources.${id ? "api" : "manual"}`)}</span>
}

const SetByPlugin = ({ status: { source, source_id: id } }: SetByProps) => {
  const { t } = useTranslation("blacklist")
  const { sourceOf } = useSources([id])
  const rule = id ? sourceOf(id) : null

  if (rule) return <SourceText source={rule} gone={t("status.sources.goneRule")} />
  const text = t(`status.sources.${source}`)
  return source === "suspicion" && id ? (
    <TextLink to={`/blacklist/suspicions/${id}`}>{text}</TextLink>
  ) : (
    <span>{text}</span>
  )
}

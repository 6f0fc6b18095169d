import { useUser } from "@medusajs/dashboard/hooks"
import { Skeleton } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminCustomerStatus } from "../../types/http"
import { nameOf } from "../lib/person"

/** Who or what set a status: a person by name, never by id. */
export const SetBy = ({
  status,
}: {
  status: Pick<AdminCustomerStatus, "source" | "created_by">
}) => {
  const { t } = useTranslation("blacklist")
  const { source, created_by: id } = status
  const isUser = source === "manual" && !!id?.startsWith("user_")
  const { user, isPending } = useUser(id ?? "", undefined, { enabled: isUser, retry: false })

  if (isUser && isPending) return <Skeleton className="h-5 w-24" />
  if (isUser) return <span>{user ? nameOf(user) : t("status.sources.former")}</span>
  if (source === "manual" && id) return <span>{t("status.sources.api")}</span>
  return <span>{t(`status.sources.${source}`)}</span>
}

import { useTranslation } from "react-i18next"

export const Breadcrumb = ({ label }: { label: string }) => {
  const { t } = useTranslation("blacklist")
  return <span>{t(label)}</span>
}

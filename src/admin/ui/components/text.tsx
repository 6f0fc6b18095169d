import { useDate } from "@medusajs/dashboard/hooks"
import { clx, Tooltip } from "@medusajs/ui"
import { type PropsWithChildren, useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"

interface ClippedProps {
  /** The whole text, for the tooltip. */
  text: string
  className?: string
}

/** `scrollWidth` is rounded: what is cut by less than a pixel would pass for whole. */
const isWiderThanItsBox = (line: HTMLElement) => {
  const content = document.createRange()
  content.selectNodeContents(line)
  return content.getBoundingClientRect().width > line.getBoundingClientRect().width
}

/** Text on one line, cut where there is no room; then all of it is read on hover. */
export const Clipped = ({ text, className, children }: PropsWithChildren<ClippedProps>) => {
  const line = useRef<HTMLDivElement>(null)
  const [isCut, setIsCut] = useState(false)
  const measure = () => line.current && setIsCut(isWiderThanItsBox(line.current))

  return (
    <Tooltip content={text} hidden={!isCut} className="max-w-[360px] break-words">
      <div ref={line} className={clx("max-w-full truncate", className)} onMouseEnter={measure}>
        {children ?? text}
      </div>
    </Tooltip>
  )
}

/** A link in a table's cell or a card; a click on it is not a click on the row. */
export const TextLink = ({
  to,
  className,
  children,
}: PropsWithChildren<{ to: string; className?: string }>) => (
  <Link
    to={to}
    onClick={(event) => event.stopPropagation()}
    className={clx(
      // The lighter blue of other links has too little contrast on white.
      "text-ui-fg-interactive-hover hover:underline",
      className
    )}
  >
    {children}
  </Link>
)

/** A date, with its time of day on hover. */
export const DateText = ({ date }: { date: string }) => {
  const { getFullDate } = useDate()
  return (
    <Tooltip content={getFullDate({ date, includeTime: true })}>
      <span className="text-nowrap">{getFullDate({ date })}</span>
    </Tooltip>
  )
}

/** When something ends: never, on a date, or long ago. */
export const ExpiryText = ({ expiresAt }: { expiresAt: string | null }) => {
  const { t } = useTranslation("blacklist")
  const { getRelativeDate } = useDate()

  if (!expiresAt) return <span>{t("duration.permanent")}</span>
  if (new Date(expiresAt) > new Date()) return <DateText date={expiresAt} />
  return (
    <Tooltip content={t("duration.expiredOn", { when: getRelativeDate(expiresAt) })}>
      <span className="text-ui-fg-subtle text-nowrap">{t("duration.expired")}</span>
    </Tooltip>
  )
}

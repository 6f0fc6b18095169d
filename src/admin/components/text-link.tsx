import { clx } from "@medusajs/ui"
import type { PropsWithChildren } from "react"
import { Link } from "react-router-dom"

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
      "text-ui-fg-interactive hover:text-ui-fg-interactive-hover transition-fg",
      className
    )}
  >
    {children}
  </Link>
)

import { clx, Tooltip } from "@medusajs/ui"
import { type PropsWithChildren, useRef, useState } from "react"

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

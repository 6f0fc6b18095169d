import type { Locator } from "@playwright/test"

/**
 * What a person could not read within a part of a page: text that sticks out of what clips it, text
 * that lies on other text, and parts that have to be pushed sideways. Runs in the page.
 *
 * Left out: what is cut with an ellipsis (all of it is read on hover), what is there for screen
 * readers only, and what lies over the rest on purpose (`fixed`, `sticky`, an open list of options). Tables and the filters
 * above them may be pushed sideways.
 */
const findCrowded = (root: Element) => {
  interface Piece {
    text: string
    node: Text
    box: { left: number; top: number; right: number; bottom: number }
    layer: Element | null
  }
  const SLACK = 2
  const LEADING = 4
  const said: string[] = []
  const name = (text: string) => `"${text.trim().replace(/\s+/g, " ").slice(0, 60)}"`

  const layerOf = (element: Element | null): Element | null => {
    for (let at = element; at && at !== root; at = at.parentElement) {
      const { position, zIndex } = getComputedStyle(at)
      if (["fixed", "sticky"].includes(position)) return at
      if (position === "absolute" && zIndex !== "auto") return at
    }
    return null
  }
  const isForScreenReaders = (element: Element) => {
    const { width, height } = element.getBoundingClientRect()
    return getComputedStyle(element).position === "absolute" && width <= 1 && height <= 1
  }
  const isPushed = (element: Element) =>
    !!element.querySelector("table") || element.matches(".overflow-x-auto.border-t")

  /** What is left of a line of text where it is clipped; undefined where none of it is to be seen. */
  const visibleBox = (node: Text, line: DOMRect): Piece["box"] | undefined => {
    const { left, top, right, bottom, width, height } = line
    if (!width || !height) return undefined
    const box = { left, top, right, bottom }
    for (let at = node.parentElement; at; at = at.parentElement) {
      const style = getComputedStyle(at)
      if (style.visibility === "hidden" || style.opacity === "0" || isForScreenReaders(at)) {
        return undefined
      }
      if (style.position === "fixed") break
      const isWhole = at === document.documentElement || at === document.body
      if (style.overflowX === "visible" || isWhole) continue
      const clip = at.getBoundingClientRect()
      const isCut = box.left < clip.left - SLACK || box.right > clip.right + SLACK
      const scrolls = ["auto", "scroll"].includes(style.overflowX)
      if (isCut && !scrolls && style.textOverflow !== "ellipsis") {
        said.push(`cut off: ${name(node.data)}`)
      }
      box.left = Math.max(box.left, clip.left)
      box.right = Math.min(box.right, clip.right)
      box.top = Math.max(box.top, clip.top)
      box.bottom = Math.min(box.bottom, clip.bottom)
      if (box.left >= box.right || box.top >= box.bottom) return undefined
    }
    if (box.left < -SLACK || box.right > window.innerWidth + SLACK) {
      said.push(`off the screen: ${name(node.data)}`)
    }
    return box
  }

  const pieces: Piece[] = []
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (!node.data.trim() || node.parentElement?.closest("svg, style, script, textarea")) continue
    // In details that are closed.
    if (!node.parentElement?.checkVisibility()) continue
    const layer = layerOf(node.parentElement)
    const range = document.createRange()
    range.selectNodeContents(node)
    for (const line of range.getClientRects()) {
      const box = visibleBox(node, line)
      if (box) pieces.push({ text: node.data, node, box, layer })
    }
  }

  pieces.forEach((one, index) => {
    for (const other of pieces.slice(index + 1)) {
      if (one.layer !== other.layer) continue
      if (one.node === other.node) continue
      const width =
        Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left)
      const height =
        Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top)
      // Lines below each other may share a little of their height.
      if (width > SLACK && height > LEADING) {
        said.push(`on each other: ${name(one.text)} and ${name(other.text)}`)
      }
    }
  })

  for (const element of [root, ...root.querySelectorAll("*")]) {
    const { overflowX } = getComputedStyle(element)
    const isWider = element.scrollWidth > element.clientWidth + SLACK
    if (["auto", "scroll"].includes(overflowX) && isWider && !isPushed(element)) {
      said.push(`has to be pushed sideways: ${name((element as HTMLElement).innerText)}`)
    }
  }
  return [...new Set(said)]
}

export const crowdedIn = (part: Locator) => part.evaluate(findCrowded)

import { useEffect, useRef } from "react"

const TYPED_IN = "input, textarea, select, [contenteditable]:not([contenteditable=false])"
/** What has keys of its own while it is open. */
const HAS_OWN_KEYS = "[role=menu], [role=listbox], [role=alertdialog], [role=combobox]"

/** Whether a key is meant for something else: for what is being typed, for a menu or for the browser. */
const isElsewhere = (event: KeyboardEvent): boolean => {
  if (event.metaKey || event.ctrlKey || event.altKey || event.repeat || event.isComposing)
    return true
  const target = event.target instanceof Element ? event.target : null
  return (
    !!target?.closest(`${TYPED_IN}, ${HAS_OWN_KEYS}`) ||
    document.querySelector("[role=alertdialog], [role=menu], [role=listbox]") !== null
  )
}

/**
 * Keys that do something while the component is there; never while somebody types, or a menu or a question is
 * open.
 *
 * @param keys - what each key does, by `KeyboardEvent.key`
 */
export function useShortcuts(keys: Record<string, (() => void) | undefined>): void {
  const current = useRef(keys)
  current.current = keys

  useEffect(() => {
    const handleKey = (event: KeyboardEvent) => {
      const run = current.current[event.key]
      if (!run || isElsewhere(event)) return
      event.preventDefault()
      run()
    }
    document.addEventListener("keydown", handleKey)
    return () => document.removeEventListener("keydown", handleKey)
  }, [])
}

import { useState } from "react"
import { sdk } from "../../../ui/hooks/resource"
import { useFailureToast } from "../../../ui/hooks/use-feedback"
import { saveFile } from "../lib/save-file"

/** What a list is asked for that is no filter of it. */
const OF_THE_PAGE = ["limit", "offset", "order"]

/** Saves the entries that the list's search and filters leave as a CSV file. */
export const useExportEntries = (query: Record<string, unknown>) => {
  const [isExporting, setExporting] = useState(false)
  const showFailure = useFailureToast()

  const exportEntries = async () => {
    setExporting(true)
    try {
      const filters = Object.fromEntries(
        Object.entries(query).filter(
          ([name, value]) => !OF_THE_PAGE.includes(name) && value !== undefined && value !== ""
        )
      )
      const response = await sdk.client.fetch<Response>("/admin/blacklist/entries/export", {
        query: { ...filters, format: "csv" },
        // Whatever is not asked for as JSON comes as it is.
        headers: { accept: "text/csv" },
      })
      saveFile(await response.blob(), `blacklist-${new Date().toISOString().slice(0, 10)}.csv`)
    } catch (error) {
      showFailure(error as Error)
    } finally {
      setExporting(false)
    }
  }
  return { exportEntries, isExporting }
}

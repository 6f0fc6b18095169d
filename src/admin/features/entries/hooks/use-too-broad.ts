import type { FetchError } from "@medusajs/js-sdk"
import { usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { type TooBroad, tooBroadIn } from "../lib/too-broad"

/** Where an admin was asked and does not want it after all: nothing is to be said any more. */
export class Declined extends Error {}

/**
 * Saves an entry; where it would hit very many, asks with the figures first, and saves it confirmed.
 *
 * @throws Declined where the admin does not confirm
 */
export const useTooBroad = () => {
  const { t } = useTranslation("blacklist")
  const prompt = usePrompt()

  const ask = ({ fields, hits, orders }: TooBroad) =>
    prompt({
      title: t("tooBroad.title"),
      description: t("tooBroad.description", {
        causes: fields.map((field) => t(`tooBroad.causes.${field}`)).join(" "),
        hits,
        orders: t("impact.orders", { count: orders }),
      }),
      confirmText: t("tooBroad.confirm"),
      cancelText: t("actions.cancel"),
    })

  return async <T>(save: (confirmed: { confirm?: true }) => Promise<T>): Promise<T> => {
    try {
      return await save({})
    } catch (error) {
      const broad = tooBroadIn(error as FetchError)
      if (!broad) throw error
      if (!(await ask(broad))) throw new Declined()
      return await save({ confirm: true })
    }
  }
}

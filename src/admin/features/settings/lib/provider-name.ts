const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

/**
 * The name of a payment provider, which has nothing but an id, as the dashboard's own pages write it:
 * `pp_stripe-blik_dkk` is "Stripe Blik (DKK)".
 */
export function providerName(id: string): string {
  const [, name, type] = id.split("_")
  if (!name) return id
  const words = name.split("-").map(capital).join(" ")
  return type ? `${words} (${type.toUpperCase()})` : words
}

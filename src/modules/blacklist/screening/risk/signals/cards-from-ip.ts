import { beyond, ofTold, type Signal } from "../signal"

const USUAL = 2
const MOST = 3

/**
 * What: how many different e-mails had a payment fail from this IP (IPv6: its /64) in 24 hours, beyond 2.
 *
 * Why: a card tester changes the e-mail with each card, and the IP less often. Two are a couple.
 *
 * Weight: 10 each, at most 30 (three): whole offices and mobile networks share an IP.
 *
 * @example 4 e-mails declined from this IP: (4 − 2) × 10 = 20 points.
 */
export const cardsFromIp: Signal = {
  id: "cards_from_ip",
  measure: ({ emails_declined_from_ip }) =>
    ofTold(emails_declined_from_ip, (emails) => beyond(emails, USUAL, MOST)),
}

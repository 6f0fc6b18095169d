import type { Signal } from "../signal"
import { addressMismatch } from "./address-mismatch"
import { cancelledShare } from "./cancelled-share"
import { cardChecks } from "./card-checks"
import { cardsFromIp } from "./cards-from-ip"
import { declinedPayments } from "./declined-payments"
import { disposableEmail } from "./disposable-email"
import { firstOrderLarge } from "./first-order-large"
import { goodHistory } from "./good-history"
import { ipCountry } from "./ip-country"
import { manyCards } from "./many-cards"
import { manyNames } from "./many-names"
import { newPlace } from "./new-place"
import { peopleAtAddress } from "./people-at-address"
import { proxy } from "./proxy"
import { refusedBefore } from "./refused-before"
import { resemblesBanned } from "./resembles-banned"
import { returnedShare } from "./returned-share"
import { rushLarge } from "./rush-large"
import { suspected } from "./suspected"
import { unusualEmailDomain } from "./unusual-email-domain"
import { velocity } from "./velocity"

/** All signals, in the order in which they are shown: that of `RISK_SIGNALS`. */
export const SIGNALS: readonly Signal[] = [
  cancelledShare,
  returnedShare,
  peopleAtAddress,
  velocity,
  declinedPayments,
  cardsFromIp,
  addressMismatch,
  rushLarge,
  firstOrderLarge,
  disposableEmail,
  unusualEmailDomain,
  ipCountry,
  proxy,
  manyNames,
  suspected,
  refusedBefore,
  newPlace,
  manyCards,
  cardChecks,
  resemblesBanned,
  goodHistory,
]

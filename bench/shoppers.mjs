import { CROWD } from "./entries.mjs"
import {
  HOT,
  ipBesideNetworkOf,
  ipInNetworkOf,
  phoneOf,
  postalCodeOf,
  quietIpOf,
  rareName,
} from "./people.mjs"

// Far above every number an entry has: what is made of it stands on no list.
const QUIET = 50_000_000

/** An ordinary shopper with a full address; every second one is billed somewhere else. */
export const somebody = (number) => {
  const quiet = QUIET + number
  const address = {
    first_name: rareName(quiet + 1),
    last_name: rareName(quiet + 2),
    address_1: `ul. ${rareName(quiet + 3)} ${1 + (number % 200)}`,
    postal_code: postalCodeOf(number * 7),
    city: rareName(quiet + 4),
    province: "mazowieckie",
    country_code: "pl",
    phone: phoneOf(quiet),
  }
  return {
    cart: {
      id: `cart_bench_${quiet}`,
      email: `${rareName(quiet)}@people-${quiet}.example`,
      customer: number % 3 === 0 ? null : { id: `cus_quiet_${quiet}`, phone: null },
      shipping_address: address,
      billing_address:
        number % 2 === 0
          ? address
          : { ...address, address_1: `${rareName(quiet + 5)} 7`, city: rareName(quiet + 6) },
    },
    ip: quietIpOf(number),
  }
}

const living = (shopper, address) => ({
  ...shopper,
  cart: {
    ...shopper.cart,
    shipping_address: { ...shopper.cart.shipping_address, ...address },
    billing_address: { ...shopper.cart.billing_address, ...address },
  },
})

const withEmail = (shopper, email) => ({ ...shopper, cart: { ...shopper.cart, email } })

/** Whoever lives where an entry says, whichever of its fields it names. */
const atAddressOf = (shopper, { street, house_number, ...rest }) =>
  living(shopper, street ? { ...rest, address_1: `${street} ${house_number}` } : rest)

/** The same person as an entry names. */
const named = {
  email: (shopper, { conditions }) => withEmail(shopper, conditions.email.toUpperCase()),
  domain: (shopper, { conditions }) =>
    withEmail(shopper, `someone${conditions.email_domain.replace("@", "@post.")}`),
  phone: (shopper, { conditions }) =>
    living(shopper, { phone: conditions.phone.replace("+48 ", "") }),
  ip: (shopper, { conditions }) => ({ ...shopper, ip: conditions.ip }),
  network: (shopper, { number }) => ({ ...shopper, ip: ipInNetworkOf(number) }),
  address: (shopper, { conditions }) => atAddressOf(shopper, conditions),
}

/** Nothing about them is listed, though nearly every value they give stands in many entries. */
const hot = (shopper, number, entries) => {
  const at = (list) => list[number % list.length]
  const place = living(shopper, {
    first_name: at(HOT.first_name),
    last_name: at(HOT.last_name),
    address_1: `ul. ${at(HOT.street)} ${900_000_000 + number}`,
    city: at(HOT.city),
  })
  const { number: network } = at(entries.network)
  return {
    ...withEmail(place, `anna.${QUIET + number}@${at(HOT.domain)}`),
    ip: ipBesideNetworkOf(network),
  }
}

/**
 * Shoppers of every kind, `count` of each.
 *
 * @param entries - some entries in force by kind, for shoppers whom they concern
 * @param banned - some banned customers, as `statuses.mjs` makes them
 */
export const shoppersOf = ({ count, entries, banned }) => {
  const kinds = {
    clean: (shopper) => shopper,
    hot: (shopper, number) => hot(shopper, number, entries),
    ...Object.fromEntries(
      Object.entries(named).map(([kind, become]) => [
        kind,
        (shopper, number) => become(shopper, entries[kind][number % entries[kind].length]),
      ])
    ),
    banned: (shopper, number) => withEmail(shopper, banned[number % banned.length].email),
    crowd: (shopper) => living(shopper, { last_name: CROWD.last_name }),
  }
  return Object.entries(kinds).flatMap(([kind, become], place) =>
    Array.from({ length: count }, (_, offset) => {
      const number = place * count + offset
      return { kind, ...become(somebody(number), number) }
    })
  )
}

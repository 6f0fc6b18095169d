import { CAST, FORWARDED, THROWAWAY, TOROWA } from "./cast"
import { kept, type Scene, type Stage } from "./scene"
import { newestOrderOf } from "./orders-of"

const HEADPHONES = [["studio-headphones", 0, 1]] as [[string, number, number]]
const WATCH = [["field-watch", 0, 1]] as [[string, number, number]]

const szpak = (days: number, name: string): Scene => ({
  days,
  at: "16:30",
  play: async ({ till, kept }) => {
    const { cart, order_id } = await till.order(
      { who: CAST.szpak, basket: HEADPHONES, ip: "192.0.2.71" },
      3
    )
    kept.set(name, order_id ?? cart.id)
  },
})

/** Somebody is refused by an entry, so many times. */
const refused = (
  days: number,
  at: Scene["at"],
  name: string,
  visit: Parameters<Stage["till"]["order"]>[0],
  attempts = 1
): Scene => ({
  days,
  at,
  play: async ({ till, kept }) => {
    const { cart } = await till.order(visit, attempts)
    kept.set(name, cart.id)
  },
})

const reviewed = (
  days: number,
  at: Scene["at"],
  by: "ewa" | "tomasz" | "admin",
  name: string,
  comment: string
): Scene => ({
  days,
  at,
  play: async (stage) =>
    stage.desk.review(by, { id: kept(stage, name) }, { verdict: "right", comment }),
})

/** People who were caught, one after the other, and those who came back under another name. */
export const PEOPLE_CAUGHT: Scene[] = [
  szpak(137, "szpak.1"),
  szpak(131, "szpak.2"),
  szpak(125, "szpak.3"),
  {
    days: 122,
    at: "08:50",
    play: async (stage) =>
      stage.desk.suspect(
        "ewa",
        [kept(stage, "szpak.3")],
        "Third order to this door, and no answer to our mails. Not sent"
      ),
  },
  szpak(118, "szpak.4"),
  {
    days: 117,
    at: "09:05",
    play: async (stage) => {
      const comment = "He wants a fourth one"
      await stage.desk.review("ewa", { id: kept(stage, "szpak.4") }, { verdict: "right", comment })
      await stage.desk.judge(
        "ewa",
        { order_id: kept(stage, "szpak.3") },
        {
          verdict: "confirmed",
          comment: "Four orders, and nobody there when we call",
        }
      )
    },
  },
  {
    days: 116,
    at: "12:12",
    play: async ({ till, kept }) => {
      const { cart } = await till.order(
        { who: CAST.namesakeAgain, basket: WATCH, ip: "192.0.2.44", express: true },
        3
      )
      kept.set("namesakeAgain", cart.id)
    },
  },
  reviewed(116, "15:40", "tomasz", "namesakeAgain", "Same phone as the Kowalski of Radom"),
  {
    days: 110,
    at: "07:30",
    play: async ({ desk, clock }) =>
      desk.entry("tomasz", {
        conditions: { ip: "198.51.100.180" },
        action: "block",
        reason: "Tried cards from here. Blocked for a month",
        expires_at: new Date(clock.now().getTime() + 30 * 24 * 60 * 60 * 1000),
      }),
  },
  {
    days: 96,
    at: "11:00",
    play: async ({ desk }) =>
      desk.entry("ewa", {
        conditions: { email_domain: "trashmail.example" },
        action: "block",
        reason: "Mail addresses that live for ten minutes",
      }),
  },
  refused(
    93,
    "21:14",
    "throwaway.1",
    { who: THROWAWAY[0], basket: HEADPHONES, ip: "192.0.2.5" },
    2
  ),
  reviewed(92, "08:35", "ewa", "throwaway.1", "The address is gone already"),
  refused(79, "14:02", "throwaway.2", { who: THROWAWAY[1], basket: [["wool-socks", 1, 4]] }),
  {
    days: 73,
    at: "10:45",
    play: async ({ desk, container }) => {
      const order = await newestOrderOf(container, CAST.viktor.email)
      if (order) await desk.suspect("tomasz", [order], "Says that it never came, signed for it")
      await desk.setStatus("tomasz", {
        customer_ids: [await desk.customerId(CAST.viktor.email, true)],
        status: "blacklisted",
        reason: "Four parcels reported as lost, all of them signed for",
      })
    },
  },
  refused(
    71,
    "19:22",
    "viktor",
    { who: CAST.viktor, basket: HEADPHONES, logged_in: true, ip: "192.0.2.60" },
    4
  ),
  refused(
    71,
    "19:40",
    "viktorAsGuest",
    { who: CAST.viktorAsGuest, basket: HEADPHONES, ip: "192.0.2.60" },
    2
  ),
  reviewed(70, "09:00", "tomasz", "viktor", "Banned for good reasons"),
  reviewed(70, "09:02", "tomasz", "viktorAsGuest", "Another name, the same phone and the same IP"),
  {
    days: 60,
    at: "15:20",
    play: async ({ desk, container }) => {
      await desk.entry("tomasz", {
        // Without a house number: with one, an entry means that very flat or suite.
        conditions: {
          street: "Freight Way",
          city: "Newark",
          postal_code: "19711",
          country_code: "us",
        },
        action: "block",
        reason: "Freight forwarder: goods paid with stolen cards",
      })
      const order = await newestOrderOf(container, "wsimms77@inbox.example")
      if (order) await desk.suspect("tomasz", [order], "Freight forwarder, card of somebody else")
    },
  },
  refused(
    55,
    "03:48",
    "forwarded.1",
    { who: FORWARDED[0], basket: WATCH, express: true, ip: "192.0.2.130" },
    3
  ),
  reviewed(54, "08:20", "tomasz", "forwarded.1", "A suite of the forwarder that we had not seen"),
  {
    days: 52,
    at: "10:30",
    play: async ({ desk }) => {
      const emails = ["hector.salas@inbox.example", "plawson@inbox.example"]
      const customer_ids = await Promise.all(emails.map((email) => desk.customerId(email)))
      await desk.setStatus("tomasz", {
        customer_ids,
        status: "blacklisted",
        reason: "Their cards were reported stolen",
      })
    },
  },
  {
    days: 40,
    at: "12:00",
    play: async ({ desk, container }) => {
      for (const [conditions, reason] of [
        [{ email: "tania.okazja@mail.example" }, "Three chargebacks in May"],
        [{ phone: "+48220006610" }, "Never collects what was sent"],
        [{ street: "Torowa", house_number: "19", city: "Łódź" }, "One door, seven mail addresses"],
      ] as const) {
        await desk.entry("ewa", { conditions: { ...conditions }, action: "block", reason })
      }
      const order = await newestOrderOf(container, "marek.zielinski81@poczta.example")
      if (order) await desk.suspect("ewa", [order], "One door, seven mail addresses")
    },
  },
  refused(36, "17:10", "torowa.1", { who: TOROWA[0], basket: HEADPHONES, ip: "192.0.2.201" }, 3),
  reviewed(35, "09:30", "ewa", "torowa.1", "The door again"),
  refused(
    24,
    "20:33",
    "torowa.2",
    { who: TOROWA[1], basket: [["linen-throw", 1, 2]], ip: "192.0.2.201" },
    2
  ),
  {
    days: 19,
    at: "11:11",
    play: async ({ desk }) =>
      desk.setStatus("ewa", {
        customer_ids: [await desk.customerId("plawson@inbox.example")],
        status: "neutral",
        reason: "It was his card after all, his bank says",
      }),
  },
]

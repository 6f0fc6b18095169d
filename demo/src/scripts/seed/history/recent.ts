import { CAST, DECLINED, FORWARDED, THROWAWAY, TOROWA } from "./cast"
import { newestOrderOf } from "./orders-of"
import { kept, type Scene } from "./scene"

const DAY = 24 * 60 * 60 * 1000

/** What went wrong, and how it was put right. */
export const MENDED: Scene[] = [
  {
    days: 64,
    at: "16:05",
    play: async (stage) => {
      const { till, desk, clock } = stage
      const { cart } = await till.order(
        { who: CAST.caller, basket: [["stoneware-mug", 1, 4]], ip: "192.0.2.88" },
        2
      )
      await clock.pass(25 * 60_000)
      await desk.review("ewa", cart, {
        verdict: "wrong",
        comment: "She called: her son made her this address, and she keeps it",
        remedies: ["allow_email"],
      })
      await clock.pass(3 * 60_000)
      await till.ask(cart)
      await till.pay(cart)
    },
  },
  {
    days: 31,
    at: "13:25",
    play: async ({ till, desk }) => {
      const { cart } = await till.order(
        { who: CAST.sharedPhone, basket: [["oak-cutting-board", 1, 1]], ip: "192.0.2.150" },
        3
      )
      await desk.review("ewa", cart, {
        verdict: "wrong",
        comment: "A neighbour who gave Stahl's number for the courier. Let through this time",
        remedies: ["let_through_once"],
      })
      await till.ask(cart)
      await till.pay(cart)
    },
  },
  {
    days: 28,
    at: "10:10",
    play: async ({ till, desk, clock }) => {
      const id = await desk.suspectCaller("tomasz", {
        email: "karolina.mazur@skrzynka.example",
        first_name: "Karolina",
        last_name: "Mazur",
        address_1: "ul. Ogrodowa 58",
        city: "Warszawa",
        country_code: "pl",
        comment: "Many orders from one office building",
      })
      await clock.pass(DAY / 4)
      await desk.judge(
        "ewa",
        { id },
        {
          verdict: "dismissed",
          comment: "Eight people work there. The building is on the allow list now",
        }
      )
      await desk.entry("ewa", {
        conditions: { email_domain: "ogrodowa58.example" },
        action: "allow",
        reason: "Office building: many people, one address",
      })
      await till.order({ who: CAST.colleague, basket: [["dotted-notebook", 0, 6]] })
    },
  },
]

/** The last weeks: holds, orders on trial, and what still waits for somebody. */
export const RECENT: Scene[] = [
  {
    days: 26,
    at: "14:30",
    play: async ({ till, desk, clock }) => {
      await desk.entry("tomasz", {
        conditions: { ip: "1.1.1.1", city: "Wrocław" },
        action: "flag",
        reason: "Orders from this network to Wrocław were never collected",
      })
      const { order_id } = await till.order({
        who: CAST.collector,
        basket: [["linen-throw", 2, 1]],
        ip: "1.1.1.1",
      })
      const id = order_id!
      await desk.minute()
      await desk.hold("tomasz", id, "From the network that never collects")
      await desk.tick("tomasz", id, "customer_identity")
      await desk.comment("tomasz", id, "Answered at once, knew the order. Comes to fetch it")
      await desk.tick("ewa", id, "shipping_address")
      await desk.tick("ewa", id, "payment_details")
      await clock.pass(DAY / 8)
      await desk.release("ewa", id, "All three are in order")
      await desk.judge(
        "ewa",
        { order_id: id },
        {
          verdict: "dismissed",
          comment: "A real person, he came to the shop",
        }
      )
    },
  },
  {
    days: 22,
    at: "11:40",
    play: async ({ till }) => {
      // The wholesale rule on trial counts the second order within an hour.
      const visit = {
        who: CAST.lindenhof,
        logged_in: true,
        wholesale: true,
        ip: "192.0.2.90",
      }
      await till.order({ ...visit, basket: [["house-espresso", 1, 24]] })
      await till.order({ ...visit, basket: [["stoneware-mug", 0, 36]] })
      await till.order({ ...visit, basket: [["beeswax-candle", 0, 12]] })
    },
  },
  {
    days: 17,
    at: "02:31",
    play: async ({ till, desk, clock }) => {
      const { order_id } = await till.order({
        who: CAST.freshNamesake,
        basket: [["field-watch", 1, 2]],
        express: true,
        ip: "192.0.2.233",
      })
      const id = order_id!
      await clock.pass(DAY / 4)
      await desk.hold("ewa", id, "Two watches at night, and the name of the list")
      await desk.tick("ewa", id, "payment_details")
      await desk.comment("ewa", id, "The bank says: card reported stolen this morning")
      await desk.cancel("ewa", id, "Cancelled, the bank keeps the money")
      await desk.judge(
        "ewa",
        { order_id: id },
        {
          verdict: "confirmed",
          comment: "Stolen card",
          blacklist_customer: true,
        }
      )
    },
  },
  {
    days: 13,
    at: "09:50",
    play: async ({ desk, container, clock }) => {
      const order = await newestOrderOf(container, "g.wrona@skrzynka.example")
      if (order) await desk.suspect("ewa", [order], "Third parcel sent back unopened")
      await clock.pass(60_000)
      await desk.suspectCaller("ewa", {
        email: "kim.dale@inbox.example",
        first_name: "Kim",
        last_name: "Dale",
        city: "Brooklyn",
        country_code: "us",
        comment: "Called three times to change the address",
      })
    },
  },
  {
    days: 11,
    at: "18:18",
    play: async ({ till, kept }) => {
      const { order_id } = await till.order({
        who: CAST.honestNamesake,
        basket: [["pour-over-kettle", 1, 1]],
        ip: "192.0.2.66",
      })
      kept.set("honestNamesake", order_id!)
    },
  },
  {
    days: 10,
    at: "08:40",
    play: async (stage) =>
      stage.desk.judge(
        "tomasz",
        { order_id: kept(stage, "honestNamesake") },
        {
          verdict: "dismissed",
          comment: "Only the name. Paid by bank transfer, ordered before",
        }
      ),
  },
  {
    days: 8,
    at: "22:47",
    play: async ({ till }) => {
      await till.order(
        { who: THROWAWAY[2], basket: [["studio-headphones", 1, 1]], ip: "192.0.2.9" },
        4
      )
      await till.order({ who: FORWARDED[1], basket: [["field-watch", 0, 1]], express: true }, 2)
    },
  },
  {
    days: 6,
    at: "19:05",
    play: async ({ till, desk }) => {
      const cart = await till.fill({ who: DECLINED[2], basket: [["wool-socks", 0, 2]] })
      await till.tryCards(cart, 2, 50)
      await till.ask(cart)
      await till.pay(cart)
      await till.order({ who: TOROWA[2], basket: [["desk-lamp", 1, 1]], ip: "192.0.2.202" }, 2)
      await desk.entry("tomasz", {
        conditions: { country_code: "us", postal_code: "10001" },
        action: "block",
        mode: "monitor",
        reason: "Where the cards of that evening were to be sent. On trial",
      })
    },
  },
  {
    days: 4,
    at: "07:55",
    play: async ({ till, kept }) => {
      const { order_id } = await till.order({
        who: CAST.watch,
        basket: [
          ["field-watch", 1, 1],
          ["studio-headphones", 0, 1],
        ],
        express: true,
        ip: "192.0.2.240",
      })
      kept.set("watch", order_id!)
    },
  },
  {
    days: 3,
    at: "10:25",
    play: async (stage) => {
      const { desk } = stage
      const id = kept(stage, "watch")
      await desk.assign("tomasz", id)
      await desk.hold("ewa", id, "A new customer, the dearest things, express, and the name")
      await desk.tick("ewa", id, "shipping_address")
      await desk.comment(
        "ewa",
        id,
        "The address exists, the house has a Kowalski on the ground floor"
      )
      await desk.comment("tomasz", id, "No answer at the phone yet. I ask the bank about the card")
    },
  },
  {
    days: 2,
    at: "21:20",
    play: async ({ till, desk, clock }) => {
      await desk.entry("admin", {
        conditions: { ip: "198.51.100.7" },
        action: "block",
        reason: "Scripted checkouts, blocked for a month",
        expires_at: new Date(clock.now().getTime() + 32 * DAY),
      })
      await till.order(
        { who: CAST.stolen, basket: [["studio-headphones", 0, 3]], ip: "198.51.100.7" },
        5
      )
      await till.order({ who: CAST.neighbour, basket: [["beeswax-candle", 1, 2]] })
    },
  },
  {
    days: 1,
    at: "17:45",
    play: async ({ till }) => {
      await till.order({ who: THROWAWAY[3], basket: [["desk-lamp", 0, 1]], ip: "192.0.2.31" }, 2)
      await till.order(
        { who: FORWARDED[2], basket: [["studio-headphones", 0, 2]], express: true },
        3
      )
      await till.order({
        who: CAST.collectorAgain,
        basket: [["oak-cutting-board", 0, 1]],
        ip: "1.1.1.1",
      })
    },
  },
]

export interface SeedProduct {
  title: string
  handle: string
  category: "Kitchen" | "Living" | "Office" | "Electronics"
  description: string
  option: string
  /** Name of the variant, and its price in złoty, euro and dollars. */
  variants: [name: string, pln: number, eur: number, usd: number][]
  weight: number
  /** Easily sold on, so thieves like it. */
  hot?: boolean
}

export const CATEGORIES = ["Kitchen", "Living", "Office", "Electronics"] as const

export const PRODUCTS: SeedProduct[] = [
  {
    title: "Stoneware mug",
    handle: "stoneware-mug",
    category: "Kitchen",
    option: "Glaze",
    weight: 380,
    description: "Thrown by hand, glazed inside and out, holds 350 ml and keeps its warmth.",
    variants: [
      ["Sand", 59, 14, 15],
      ["Moss", 59, 14, 15],
      ["Ink", 64, 15, 16],
    ],
  },
  {
    title: "Pour-over kettle",
    handle: "pour-over-kettle",
    category: "Kitchen",
    option: "Finish",
    weight: 900,
    description: "A slim spout and a counterweighted handle: water lands where you want it.",
    variants: [
      ["Steel", 249, 59, 64],
      ["Copper", 329, 78, 84],
    ],
  },
  {
    title: "Oak cutting board",
    handle: "oak-cutting-board",
    category: "Kitchen",
    option: "Size",
    weight: 1400,
    description: "One piece of European oak, oiled, with a groove that catches the juice.",
    variants: [
      ["Small", 119, 28, 31],
      ["Large", 179, 42, 46],
    ],
  },
  {
    title: "House espresso",
    handle: "house-espresso",
    category: "Kitchen",
    option: "Bag",
    weight: 1000,
    description: "Chocolate, hazelnut and a little plum. Roasted every Tuesday.",
    variants: [
      ["250 g", 39, 9.5, 10.5],
      ["1 kg", 129, 31, 34],
    ],
  },
  {
    title: "Linen throw",
    handle: "linen-throw",
    category: "Living",
    option: "Colour",
    weight: 800,
    description: "Stonewashed linen, 130 × 180 cm, softer after every wash.",
    variants: [
      ["Oat", 289, 69, 75],
      ["Rust", 289, 69, 75],
      ["Sea", 299, 72, 78],
    ],
  },
  {
    title: "Beeswax candle",
    handle: "beeswax-candle",
    category: "Living",
    option: "Burning time",
    weight: 300,
    description: "Nothing but beeswax and a cotton wick.",
    variants: [
      ["20 h", 45, 11, 12],
      ["50 h", 89, 21, 23],
    ],
  },
  {
    title: "Wool socks",
    handle: "wool-socks",
    category: "Living",
    option: "Size",
    weight: 90,
    description: "Merino from Tatra sheep, knitted without a seam at the toe.",
    variants: [
      ["36–39", 49, 12, 13],
      ["40–43", 49, 12, 13],
      ["44–47", 49, 12, 13],
    ],
  },
  {
    title: "Desk lamp",
    handle: "desk-lamp",
    category: "Office",
    option: "Colour",
    weight: 1900,
    description: "Two joints, one long arm, and a warm light that dims to almost nothing.",
    variants: [
      ["White", 399, 95, 104],
      ["Brass", 479, 115, 124],
    ],
  },
  {
    title: "Dotted notebook",
    handle: "dotted-notebook",
    category: "Office",
    option: "Cover",
    weight: 350,
    description: "192 numbered pages that lie flat and do not bleed.",
    variants: [
      ["Ochre", 54, 13, 14],
      ["Graphite", 54, 13, 14],
    ],
  },
  {
    title: "Canvas tote",
    handle: "canvas-tote",
    category: "Office",
    option: "Size",
    weight: 420,
    description: "Heavy canvas, an inner pocket, and handles long enough for a winter coat.",
    variants: [
      ["Regular", 79, 19, 21],
      ["Large", 99, 24, 26],
    ],
  },
  {
    title: "Studio headphones",
    handle: "studio-headphones",
    category: "Electronics",
    option: "Colour",
    weight: 310,
    hot: true,
    description: "Closed back, forty hours, and a case that fits into a coat pocket.",
    variants: [
      ["Black", 1199, 289, 315],
      ["Silver", 1199, 289, 315],
    ],
  },
  {
    title: "Field watch",
    handle: "field-watch",
    category: "Electronics",
    option: "Strap",
    weight: 120,
    hot: true,
    description: "Sapphire glass, a solar cell under the dial, good for 100 metres.",
    variants: [
      ["Canvas", 1590, 379, 415],
      ["Leather", 1790, 429, 465],
    ],
  },
]

/* A writer of tiny files in MaxMind's format, for tests: networks by country. */

type Value = string | number | string[] | { [key: string]: Value }

const control = (type: number, size: number): Buffer =>
  type > 7 ? Buffer.from([size, type - 7]) : Buffer.from([(type << 5) | size])

const [TEXT, UINT32, MAP, ARRAY] = [2, 6, 7, 11]

function encoded(value: Value): Buffer {
  if (typeof value === "string") {
    const text = Buffer.from(value)
    return Buffer.concat([control(TEXT, text.length), text])
  }
  if (typeof value === "number") {
    const bytes = Buffer.alloc(4)
    bytes.writeUInt32BE(value)
    return Buffer.concat([control(UINT32, 4), bytes])
  }
  if (Array.isArray(value)) {
    return Buffer.concat([control(ARRAY, value.length), ...value.map(encoded)])
  }
  const pairs = Object.entries(value)
  return Buffer.concat([control(MAP, pairs.length), ...pairs.flat().map(encoded)])
}

/** A branch of the tree; a leaf is the place of its data. */
type Node = [Node | number | null, Node | number | null]

/** The bits of an IPv4 network, as far as they are compared. */
const bitsOf = (network: string): number[] => {
  const [address, length] = network.split("/")
  const bits = address
    .split(".")
    .flatMap((part) => [...Number(part).toString(2).padStart(8, "0")].map(Number))
  return bits.slice(0, Number(length))
}

/** A file in which IPv4 networks are in countries: `{ "203.0.113.0/24": "PL" }`. */
export function mmdbOf(countries: Record<string, string>): Buffer {
  const data: Buffer[] = []
  let size = 0
  const root: Node = [null, null]
  for (const [network, iso_code] of Object.entries(countries)) {
    const bits = bitsOf(network)
    const last = bits.pop() as number
    let node = root
    for (const bit of bits) {
      const next = Array.isArray(node[bit]) ? (node[bit] as Node) : ([null, null] as Node)
      node[bit] = next
      node = next
    }
    node[last] = size
    const record = encoded({ country: { iso_code } })
    data.push(record)
    size += record.length
  }

  const nodes: Node[] = []
  const collect = (node: Node) => {
    nodes.push(node)
    for (const side of node) if (Array.isArray(side)) collect(side)
  }
  collect(root)
  const record = (side: Node[number]): Buffer => {
    const value = Array.isArray(side)
      ? nodes.indexOf(side)
      : nodes.length + (side === null ? 0 : 16 + side)
    return Buffer.from([(value >> 16) & 255, (value >> 8) & 255, value & 255])
  }
  return Buffer.concat([
    ...nodes.flatMap((node) => node.map(record)),
    Buffer.alloc(16),
    ...data,
    Buffer.from("abcdef", "hex"),
    Buffer.from("MaxMind.com"),
    encoded({
      node_count: nodes.length,
      record_size: 24,
      ip_version: 4,
      database_type: "Test-Country",
      languages: ["en"],
      binary_format_major_version: 2,
      binary_format_minor_version: 0,
      build_epoch: 1_700_000_000,
      description: { en: "Test" },
    }),
  ])
}

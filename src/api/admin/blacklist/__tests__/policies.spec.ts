import fs from "node:fs"
import path from "node:path"
import { BLACKLIST_RESOURCES, POLICY_OPERATIONS } from "../../../../types"
import { policyMiddlewares } from "../policies"

const ADMIN = path.resolve(__dirname, "../..")
const VERB = "(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)"
const EXPORTED = new RegExp(`\\bas ${VERB}\\b|\\b(?:const|function) ${VERB}\\b|{ ${VERB} }`, "g")

/** Where Medusa mounts a file of routes. */
const mountedAt = (folder: string) =>
  `/admin/${folder.split(path.sep).join("/")}`.replace(/\[(\w+)\]/g, ":$1")

/** Every route of the plugin's that only admins reach, by its file: `GET /admin/blacklist/entries`. */
const routes = fs
  .readdirSync(ADMIN, { recursive: true, encoding: "utf8" })
  .filter((file) => /^route\.[jt]s$/.test(path.basename(file)))
  .flatMap((file) => {
    const text = fs.readFileSync(path.join(ADMIN, file), "utf8")
    const verbs = [...text.matchAll(EXPORTED)].map((found) => found.slice(1).find(Boolean))
    // A way to export that this test cannot read would let a route through.
    if (!verbs.length) throw new Error(`${file} exports no route`)
    return verbs.map((verb) => `${verb} ${mountedAt(path.dirname(file))}`)
  })

const declared = policyMiddlewares.map(({ methods, matcher, policies }) => ({
  route: `${[methods].flat().join()} ${String(matcher)}`,
  policies: [policies ?? []].flat(),
}))

describe("policies of the admin API", () => {
  it("there are routes", () => expect(routes.length).toBeGreaterThan(30))

  it.each(routes)("%s has a policy", (route) => {
    const [guard] = declared.filter((one) => one.route === route)
    expect(guard?.policies.length).toBeGreaterThan(0)
  })

  it("guard each route once, and nothing that is no route", () => {
    expect(declared.map(({ route }) => route).sort()).toEqual([...routes].sort())
  })

  it("name resources and operations that are declared", () => {
    const named = declared.flatMap(({ policies }) => policies)
    const unknown = named.filter(
      ({ resource, operation }) =>
        !BLACKLIST_RESOURCES.some((known) => known === resource) ||
        !POLICY_OPERATIONS.some((known) => known === operation)
    )
    expect(unknown).toEqual([])
    expect([...new Set(named.map(({ resource }) => resource))].sort()).toEqual(
      [...BLACKLIST_RESOURCES].sort()
    )
  })

  it("what changes something asks for more than reading", () => {
    const reads = ["POST /admin/blacklist/explain", "POST /admin/blacklist/impact"]
    for (const { route, policies } of declared) {
      const isRead = route.startsWith("GET") || reads.includes(route)
      const operations = policies.map(({ operation }) => operation)
      expect([route, operations.every((operation) => operation === "read")]).toEqual([
        route,
        isRead,
      ])
    }
  })
})

import fs from "node:fs"
import path from "node:path"
import axios from "axios"
import ts from "typescript"
import {
  type CodeBlock,
  codeBlocks,
  commandsOf,
  fileOf,
  requestOf,
  wordsOf,
} from "../support/documentation"
import { writeScript } from "../support/files"
import { blacklist, type Merchants } from "../support/merchants"
import type { OpenStore } from "../support/open-store"
import type { Plugin, StoreApp } from "../support/store-app"
import { answerOf, bannedAtTheTill, buy, expectRefusals, REFUSED } from "./refusals"

const ON_VALIDATE = "src/workflows/hooks/validate-cart.ts"

/** Commands of the shell that something else runs, and what does. */
const RUN_ELSEWHERE: [command: RegExp, by: string][] = [
  [/^npm install medusa-plugin-blacklist$/, "every store of this spec, from the tarball"],
  [/^npm test$/, "the command that runs this spec"],
  [/^npm run demo$/, "the browser tests"],
  [/^npm run bench\b/, "a developer, on a quiet machine"],
]

const compilerOptions: ts.CompilerOptions = {
  module: ts.ModuleKind.Node16,
  moduleResolution: ts.ModuleResolutionKind.Node16,
  target: ts.ScriptTarget.ES2022,
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  esModuleInterop: true,
}

/** What a block of `medusa-config.ts` lists. */
function configOf({ text }: CodeBlock): { plugins?: Plugin[]; modules?: Plugin[] } {
  const { outputText } = ts.transpileModule(text, {
    compilerOptions: { module: ts.ModuleKind.CommonJS },
  })
  const module = { exports: {} }
  const load = () => ({ defineConfig: (config: unknown) => config })
  new Function("module", "exports", "require", outputText)(module, module.exports, load)
  return module.exports
}

export const documentation = (merchants: Merchants) =>
  describe("and follows the documentation", () => {
    const blocks = codeBlocks()
    const code = blocks.filter(({ language }) => language === "ts")
    const files = code.filter(fileOf)
    const configurations = code.filter(({ text }) => text.includes("defineConfig("))
    const commands = blocks
      .filter(({ language }) => language === "sh")
      .flatMap((block) => commandsOf(block).map((command) => ({ ...block, command })))

    /** A store with every file that the pages show, and one of the handlers of `validate`. */
    async function storeWith(
      handler: CodeBlock,
      options: Record<string, unknown>
    ): Promise<StoreApp> {
      const app = await merchants.newStore([blacklist({ ...options, completeCartHook: false })])
      for (const block of files) {
        const file = fileOf(block) as string
        if (file !== ON_VALIDATE || block === handler) writeScript(app.dir, file, block.text)
      }
      return app
    }

    it("shows code that compiles in a store, and says where it belongs", async () => {
      expect(code.filter((block) => !fileOf(block) && !configurations.includes(block))).toEqual([])
      const app = await merchants.newStore([blacklist()])
      const names = code.map(({ text }, index) => {
        const name = path.join(app.dir, `block-${index}.ts`)
        fs.writeFileSync(name, text)
        return name
      })
      const program = ts.createProgram(names, { ...compilerOptions, types: ["node"] })
      const problems = ts.getPreEmitDiagnostics(program).map(({ file, messageText, start }) => {
        const block = code[names.indexOf(file?.fileName ?? "")]
        const line = file && start ? file.getLineAndCharacterOfPosition(start).line : 0
        return `${block?.page}:${(block?.line ?? 0) + line + 1} ${ts.flattenDiagnosticMessageText(messageText, " ")}`
      })
      expect(problems).toEqual([])
    })

    const handlers = files.filter((block) => fileOf(block) === ON_VALIDATE)

    it.each(
      handlers.map((handler, index) => ({
        handler,
        from: `${handler.page}:${handler.line}`,
        index,
      }))
    )("guards its own validate handler with the lines of $from", async ({ handler, index }) => {
      const plugins = configurations.flatMap((block) => configOf(block).plugins ?? [])
      const plugin = plugins[index % plugins.length]
      const app = await storeWith(handler, plugin.options ?? {})
      const store = await merchants.open(app)
      try {
        await expectRefusals(store)
      } finally {
        await store.close()
      }
    })

    describe("in one store", () => {
      let app: StoreApp
      let store: OpenStore
      let customerId: string
      const email = "reader@honest.example"

      beforeAll(async () => {
        app = await storeWith(handlers[0], {})
        app.useModules(configurations.flatMap((block) => configOf(block).modules ?? []))
        store = await merchants.open(app)
        expect(await buy(store, email)).toBe("order")
        const { data } = await store.get(`/admin/customers?email=${email}`)
        customerId = data.customers[0].id
      })
      afterAll(() => store?.close())

      it("adds a reason of its own to a decision", async () => {
        expect(await buy(store, "someone@odd.example")).toBe("order")
        const { data } = await store.get("/admin/blacklist/decisions?outcome=flag")
        expect(data.decisions[0].reasons).toMatchObject([{ type: "check", name: "Odd domain" }])
      })

      it("hears of a refusal", async () => {
        const shopper = await bannedAtTheTill(store, "heard@banned.example")
        expect(answerOf(await shopper.complete())).toEqual(REFUSED)
        await expect(store.printed(`Cart ${shopper.cartId} was refused`)).resolves.toBe(true)
      })

      it("bans by a workflow, and reads that by a link", async () => {
        const banned = await store.post("/admin/chargebacks", { customer_id: customerId })
        expect(banned.data.customer_statuses).toMatchObject([
          { status: "blacklisted", reason: "Chargeback" },
        ])
        const { data } = await store.get("/admin/risky-customers")
        const customer = data.customers.find(({ id }: { id: string }) => id === customerId)
        expect(customer.blacklist_status).toMatchObject({ status: "blacklisted" })
      })

      it("runs every command", async () => {
        const { data } = await store.post("/admin/api-keys", { title: "docs", type: "secret" })
        const variables = {
          MEDUSA_API_KEY: data.api_key.token,
          MEDUSA_URL: store.url,
          CUSTOMER_ID: customerId,
        }
        for (const { command, page, line } of commands) {
          const where = `${page}:${line} ${command}`
          if (RUN_ELSEWHERE.some(([pattern]) => pattern.test(command))) continue
          const words = wordsOf(command, variables)
          if (words[0] === "curl") {
            const { user, ...request } = requestOf(words)
            const answer = await axios({
              ...request,
              auth: { username: user, password: "" },
              validateStatus: () => true,
            })
            expect([where, answer.status, answer.data]).toEqual([where, 200, expect.anything()])
          } else {
            expect([where, words.slice(0, 2)]).toEqual([where, ["npx", "medusa"]])
            await app.run(...words.slice(2))
          }
        }
      }, 240_000)

      it("prints the canonical forms that the page promises", async () => {
        const shown = files.find(
          (block) => fileOf(block) === "src/scripts/canonical.ts"
        ) as CodeBlock
        const promised = [...shown.text.matchAll(/console\.log\(.*\) \/\/ (.*)$/gm)].map(
          ([, value]) => value
        )
        expect(promised.length).toBeGreaterThan(1)
        const output = await app.run("exec", "./src/scripts/canonical.js")
        for (const value of promised) expect(output).toContain(value)
      })
    })
  })

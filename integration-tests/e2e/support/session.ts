import fs from "node:fs"
import path from "node:path"
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core"
import { type AdminApi, connectAdmin } from "./admin-api"
import { logIn } from "./dashboard"
import { ENGLISH, type Look } from "./look"
import { type DemoStore, startDemoStore } from "./store"

const PICTURES = path.resolve(__dirname, "../../../artifacts/screenshots")
const SIZE = { width: 1440, height: 900 }

/** What Chromium and the dashboard complain about without anything being wrong. */
const KNOWN_NOISE = [
  // A refused checkout, bad input, a missing login or right are answers, not errors.
  /Failed to load resource: the server responded with a status of (400|401|403|422)/,
  // A ban outlives its customer, a suspicion the entry or rule behind it: links may still lead there.
  /status of 404 .*\/admin\/(customers\/cus_|blacklist\/(entries|manual-rules|auto-rules)\/bl)/,
  // The dashboard takes the flags of its order list from a server on the internet.
  /Failed to load resource: net::ERR_BLOCKED_BY_CLIENT/,
]

let store: DemoStore
let browser: Browser
let contexts: BrowserContext[] = []
let loggedIn: Awaited<ReturnType<BrowserContext["storageState"]>> | undefined
let complaints: string[] = []
let pictures = 0

/** The store, its admin API and the browser that all flows share. */
export const session = {
  url: "",
  api: {} as AdminApi,

  async start() {
    const { launchOptions } = await import("../../../scripts/lib/browser.mjs")
    fs.rmSync(PICTURES, { recursive: true, force: true })
    fs.mkdirSync(PICTURES, { recursive: true })
    store = await startDemoStore()
    session.url = store.url
    session.api = await connectAdmin(store.url)
    browser = await chromium.launch(launchOptions())
  },

  async stop() {
    await browser?.close()
    await store?.stop()
  },

  async closePages() {
    await Promise.all(contexts.map((context) => context.close()))
    contexts = []
  },

  /** Forgets the pages of a flow; answers what they complained about. */
  async endFlow() {
    await session.closePages()
    const heard = complaints
    complaints = []
    return heard
  },
}

const listen = (page: Page) => {
  const note = (text: string) => {
    if (!KNOWN_NOISE.some((noise) => noise.test(text))) complaints.push(`${page.url()}: ${text}`)
  }
  page.on("pageerror", (error) => note(String(error)))
  page.on("console", (message) => {
    if (message.type() === "error") note(`${message.text()} (${message.location().url})`)
  })
}

const newPage = async (look: Look, more: object = {}) => {
  const context = await browser.newContext({
    baseURL: session.url,
    viewport: SIZE,
    locale: look.language === "pl" ? "pl-PL" : "en-US",
    timezoneId: "Europe/Warsaw",
    colorScheme: look.theme,
    reducedMotion: "reduce",
    ...more,
  })
  context.setDefaultTimeout(30_000)
  contexts.push(context)
  await context.addInitScript(({ language, theme }) => {
    localStorage.setItem("lng", language)
    localStorage.setItem("medusa_admin_theme", theme)
  }, look)
  await context.route(
    ({ origin }) => origin !== new URL(session.url).origin,
    (route) => route.abort("blockedbyclient")
  )
  const page = await context.newPage()
  listen(page)
  return page
}

/** Somebody's browser, never seen by the store before. */
export const openBrowser = (look: Look = ENGLISH) => newPage(look)

/** The browser of an admin who is logged in. */
export async function openDashboard(look: Look = ENGLISH): Promise<Page> {
  if (!loggedIn) {
    const page = await newPage(ENGLISH)
    await logIn(page)
    loggedIn = await page.context().storageState()
  }
  const cookies = loggedIn.cookies.filter(({ name }) => name !== "lng")
  return newPage(look, { storageState: { cookies, origins: [] } })
}

const slug = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")

/** Keeps a picture of the page among the run's artefacts. */
export const shoot = (page: Page, name: string) =>
  page.screenshot({
    path: path.join(PICTURES, `${String(++pictures).padStart(3, "0")}-${slug(name)}.png`),
    animations: "disabled",
  })

/** One thing a person does. What the pages looked like when it failed is kept. */
export const flow = (name: string, run: () => Promise<void>) =>
  it(
    name,
    async () => {
      let heard: string[] = []
      try {
        await run()
      } catch (error) {
        for (const page of contexts.flatMap((context) => context.pages())) {
          await shoot(page, `failed ${name}`).catch(() => {})
        }
        throw error
      } finally {
        heard = await session.endFlow()
      }
      expect(heard).toEqual([])
    },
    180_000
  )

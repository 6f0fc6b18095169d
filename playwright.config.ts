import fs from "node:fs"
import path from "node:path"
import { defineConfig } from "@playwright/test"
import type { Look } from "./integration-tests/e2e/support/look"

const BROWSERS = ["chromium", "chromium-browser", "google-chrome"].map((name) => `/usr/bin/${name}`)

/** One project a look: what it takes its texts from, and the theme it is shown in. */
export const projectFor = (look: Look) => ({ name: `${look.language}-${look.theme}`, use: look })

/**
 * The dashboard and the storefront of the demo store in a browser: `npm run test:e2e`. Every flow
 * runs in English; every page is looked at in both languages, both themes and two widths.
 */
export default defineConfig<Look>({
  testDir: path.join(__dirname, "integration-tests/e2e"),
  testMatch: "*.spec.ts",
  outputDir: path.join(__dirname, "artifacts/e2e"),
  reporter: [
    ["list"],
    ["json", { outputFile: path.join(__dirname, "artifacts/test-results/e2e.json") }],
  ],
  forbidOnly: true,
  // scripts/test.mjs names the tests that needed it.
  retries: process.env.CI ? 1 : 0,
  workers: 2,
  timeout: 180_000,
  expect: { timeout: 15_000 },
  globalSetup: path.join(__dirname, "integration-tests/e2e/support/global-setup.ts"),
  projects: [
    projectFor({ language: "en", theme: "light" }),
    { ...projectFor({ language: "pl", theme: "dark" }), testMatch: "every-*.spec.ts" },
  ],
  use: {
    baseURL: process.env.E2E_STORE,
    viewport: { width: 1440, height: 900 },
    timezoneId: "Europe/Warsaw",
    contextOptions: { reducedMotion: "reduce" },
    actionTimeout: 30_000,
    // Snapshots of the page say what happened; a film of it costs a third of the time.
    trace: { mode: "retain-on-first-failure", screenshots: false },
    screenshot: "only-on-failure",
    launchOptions: {
      // Where there is none of these, the browser that `npx playwright install chromium` gets.
      executablePath: process.env.CHROMIUM_PATH ?? BROWSERS.find((file) => fs.existsSync(file)),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  // `E2E_STORE=http://localhost:9000` names a store that runs already, for work on these tests.
  webServer: process.env.E2E_STORE
    ? undefined
    : {
        name: "store",
        command: "node integration-tests/e2e/support/store.mjs",
        cwd: __dirname,
        // The store ends with this process, however that ends.
        env: { E2E_RUNNER: String(process.pid) },
        // Playwright puts what the group matches into the environment of all workers.
        wait: { stdout: /The store for the tests: (?<e2e_store>\S+)/ },
        stdout: "pipe",
        timeout: 15 * 60_000,
        gracefulShutdown: { signal: "SIGTERM", timeout: 30_000 },
      },
})

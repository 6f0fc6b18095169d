import { spawnSync } from "node:child_process"
import fs from "node:fs"
import os from "node:os"
import path from "node:path"
import { fileURLToPath } from "node:url"

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"]

const USUAL_PLACES = {
  linux: ["/usr/bin", "/usr/local/bin", "/snap/bin"].flatMap((dir) =>
    NAMES.map((name) => path.posix.join(dir, name))
  ),
  darwin: ["/Applications", path.join(os.homedir(), "Applications")].flatMap((dir) => [
    path.join(dir, "Google Chrome.app/Contents/MacOS/Google Chrome"),
    path.join(dir, "Chromium.app/Contents/MacOS/Chromium"),
  ]),
  win32: [
    process.env.PROGRAMFILES,
    process.env["PROGRAMFILES(X86)"],
    process.env.LOCALAPPDATA,
  ].flatMap((dir) =>
    dir
      ? [
          path.join(dir, "Google/Chrome/Application/chrome.exe"),
          path.join(dir, "Chromium/Application/chrome.exe"),
        ]
      : []
  ),
}

const onPath = (env) =>
  os.platform() === "win32"
    ? []
    : (env.PATH ?? "")
        .split(path.delimiter)
        .filter(Boolean)
        .flatMap((dir) => NAMES.map((name) => path.join(dir, name)))

const playwrightCache = (env) =>
  env.PLAYWRIGHT_BROWSERS_PATH ??
  {
    darwin: path.join(os.homedir(), "Library/Caches/ms-playwright"),
    win32: path.join(env.LOCALAPPDATA ?? os.homedir(), "ms-playwright"),
  }[os.platform()] ??
  path.join(env.XDG_CACHE_HOME ?? path.join(os.homedir(), ".cache"), "ms-playwright")

const EXECUTABLE_IN_CACHE = {
  linux: "chrome",
  darwin: "Chromium.app/Contents/MacOS/Chromium",
  win32: "chrome.exe",
}

const entries = (dir) => {
  try {
    return fs.readdirSync(dir)
  } catch {
    return []
  }
}

const inPlaywrightCache = (env) => {
  const cache = playwrightCache(env)
  return entries(cache)
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort((a, b) => Number(b.split("-")[1]) - Number(a.split("-")[1]))
    .flatMap((revision) =>
      entries(path.join(cache, revision))
        .filter((name) => name.startsWith("chrome-"))
        .map((folder) =>
          path.join(cache, revision, folder, EXECUTABLE_IN_CACHE[os.platform()] ?? "chrome")
        )
    )
}

/** Some systems ship a stub under the browser's name that only tells how to install it. */
const works = (file) => {
  if (!fs.existsSync(file)) {
    return false
  }
  if (os.platform() === "win32") {
    return true
  }
  const asked = spawnSync(file, ["--version"], { timeout: 15_000, encoding: "utf8" })
  return asked.status === 0 && /chrom/i.test(asked.stdout)
}

/** The path of a Chromium or Chrome to drive, or null. `CHROMIUM_PATH` wins. */
export const findBrowser = (env = process.env) => {
  if (env.CHROMIUM_PATH) {
    return works(env.CHROMIUM_PATH) ? env.CHROMIUM_PATH : null
  }
  const candidates = [
    ...onPath(env),
    ...(USUAL_PLACES[os.platform()] ?? []),
    ...inPlaywrightCache(env),
  ]
  return [...new Set(candidates)].find(works) ?? null
}

/** What to tell a person when `findBrowser` found nothing. */
export const howToGetABrowser = (env = process.env) =>
  env.CHROMIUM_PATH
    ? `CHROMIUM_PATH names ${env.CHROMIUM_PATH}, which is not a browser that starts.`
    : [
        "No Chromium or Chrome was found. Get one in one of these ways and run this again:",
        "  Debian, Ubuntu:  sudo apt-get install chromium   (or: google-chrome)",
        "  Fedora:          sudo dnf install chromium",
        "  macOS:           brew install --cask chromium",
        "  anywhere:        npx playwright-core install chromium",
        "or name the one you have:  CHROMIUM_PATH=/path/to/chrome",
      ].join("\n")

/** Starts for root, without a display and without a word to the internet. */
export const browserArguments = [
  "--headless=new",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--disable-dev-shm-usage",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
]

/** Options for `chromium.launch` of playwright-core, which adds a new empty profile by itself. */
export const launchOptions = (executablePath = findBrowser()) => {
  if (!executablePath) {
    throw new Error(howToGetABrowser())
  }
  return { executablePath, headless: true, args: browserArguments }
}

if (process.argv[1] && fs.realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const found = findBrowser()
  console.log(found ?? howToGetABrowser())
  process.exitCode = found ? 0 : 1
}

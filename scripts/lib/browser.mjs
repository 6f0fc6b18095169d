import { execFileSync } from "node:child_process"
import fs from "node:fs"
import path from "node:path"
import { chromium } from "@playwright/test"

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
const APPLICATIONS = ["Google Chrome", "Chromium"].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`
)

/** Some systems ship a stub under the browser's name that only says how to install it. */
const starts = (file) => {
  try {
    return (
      fs.existsSync(file) && /chrom/i.test(execFileSync(file, ["--version"], { encoding: "utf8" }))
    )
  } catch {
    return false
  }
}

/** The path of a Chromium or Chrome to drive, or undefined. `CHROMIUM_PATH` wins. */
export const findBrowser = () =>
  process.env.CHROMIUM_PATH ??
  [
    ...(process.env.PATH ?? "")
      .split(path.delimiter)
      .flatMap((dir) => NAMES.map((name) => path.join(dir, name))),
    ...APPLICATIONS,
    chromium.executablePath(),
  ].find(starts)

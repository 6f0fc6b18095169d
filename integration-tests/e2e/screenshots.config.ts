import path from "node:path"
import { defineConfig } from "@playwright/test"
import config, { projectFor } from "../../playwright.config"
import { LANGUAGES, type Look, THEMES } from "./support/look"

/** `npm run screenshots`: the pictures of the documentation, in every language and theme. */
export default defineConfig<Look>({
  ...config,
  testMatch: "documentation.pictures.ts",
  projects: LANGUAGES.flatMap((language) => THEMES.map((theme) => projectFor({ language, theme }))),
  // Nothing changes between two pictures.
  workers: 1,
  reporter: "list",
  globalSetup: ["global-setup.ts", "documentation-setup.ts"].map((name) =>
    path.join(__dirname, "support", name)
  ),
})

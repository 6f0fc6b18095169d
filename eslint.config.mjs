import js from "@eslint/js"
import medusa from "@medusajs/eslint-plugin"
import reactHooks from "eslint-plugin-react-hooks"
import globals from "globals"
import tseslint from "typescript-eslint"

const TESTS = ["**/__tests__/**", "**/*.spec.{ts,tsx}", "integration-tests/**"]

const NOT_MEDUSA = ["scripts/**", "bench/**", "demo/scripts/**", "demo/storefront/**", "*.config.*"]

/**
 * Medusa's preset ignores every test for all of ESLint. Here its rules leave the tests and the
 * tooling alone, and everybody else's rules do not.
 */
const medusaRules = medusa.configs.strict
  .filter(({ plugins, rules }) => plugins || Object.keys(rules ?? {}).length > 0)
  .map((block) =>
    block.rules ? { ...block, ignores: [...(block.ignores ?? []), ...TESTS, ...NOT_MEDUSA] } : block
  )

export default tseslint.config(
  {
    ignores: [
      "**/node_modules/**",
      "**/.medusa/**",
      "**/.cache/**",
      "**/.data/**",
      "**/.yalc/**",
      "artifacts/**",
      "coverage/**",
    ],
  },
  js.configs.recommended,
  tseslint.configs.recommended,
  {
    languageOptions: { globals: globals.node },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      eqeqeq: ["error", "always", { null: "ignore" }],
      // What must not be seen, like a combining accent, is written as an escape.
      "no-misleading-character-class": ["error", { allowEscape: true }],
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
    },
  },
  {
    files: ["**/*.{ts,tsx}"],
    languageOptions: {
      // Medusa's strict preset and the rules below read types.
      parserOptions: {
        project: ["./tsconfig.check.json", "./demo/tsconfig.json"],
        tsconfigRootDir: import.meta.dirname,
      },
    },
  },
  ...medusaRules,
  {
    files: ["src/**/*.{ts,tsx}"],
    ignores: TESTS,
    rules: { "no-console": "error" },
  },
  {
    // All workflows and steps of a store share one set of ids: ours begin with "blacklist-".
    files: ["src/workflows/**"],
    rules: {
      "@medusajs/workflow-id-matches-export-or-filename": "off",
      "@medusajs/step-id-kebab-case": "off",
    },
  },
  {
    // A promise nobody waits for is a refusal that comes too late.
    files: ["src/**/*.ts"],
    ignores: ["src/admin/**", ...TESTS],
    rules: { "@typescript-eslint/no-floating-promises": "error" },
  },
  {
    // Canonical forms drop control characters on purpose.
    files: ["src/modules/blacklist/screening/canonical/**"],
    rules: { "no-control-regex": "off" },
  },
  {
    files: ["src/admin/**/*.{ts,tsx}"],
    plugins: { "react-hooks": reactHooks },
    languageOptions: { globals: globals.browser },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    files: ["demo/storefront/**/*.{js,mjs}"],
    languageOptions: { globals: globals.browser },
  },
  {
    files: ["**/*.js", "**/*.cjs"],
    ignores: ["demo/storefront/**"],
    languageOptions: { sourceType: "commonjs" },
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
  {
    files: TESTS,
    languageOptions: { globals: globals.jest },
    rules: { "@typescript-eslint/no-explicit-any": "off" },
  }
)

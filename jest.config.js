Object.assign(process.env, {
  TZ: "UTC",
  LOG_LEVEL: process.env.LOG_LEVEL ?? "error",
  JWT_SECRET: "only-for-tests",
  COOKIE_SECRET: "only-for-tests",
  MEDUSA_DISABLE_TELEMETRY: "true",
})
// A store of the developer's own must never be the one that tests write to.
delete process.env.DATABASE_URL

const transformWith = (parser) => [
  "@swc/jest",
  {
    swcrc: false,
    jsc: {
      parser: { syntax: "typescript", decorators: true, ...parser },
      transform: {
        legacyDecorator: true,
        decoratorMetadata: true,
        react: { runtime: "automatic" },
      },
      target: "es2021",
    },
    // A dynamic import stays one, so that a spec can load the ES modules in scripts/.
    module: { type: "commonjs", ignoreDynamic: true },
    sourceMaps: "inline",
  },
]

const project = (displayName, testMatch, rest) => ({
  displayName,
  testMatch: testMatch.map((glob) => `<rootDir>/${glob}`),
  testEnvironment: "node",
  // Keeps jest out of build output, databases and node_modules when it lists files.
  roots: ["<rootDir>/src", "<rootDir>/integration-tests"],
  moduleFileExtensions: ["ts", "tsx", "js", "mjs", "cjs", "json"],
  transform: {
    "^.+\\.tsx$": transformWith({ tsx: true }),
    "^.+\\.[jt]s$": transformWith({}),
  },
  setupFiles: ["<rootDir>/integration-tests/setup.js"],
  ...rest,
})

const withPostgres = { globalSetup: "<rootDir>/scripts/lib/jest-postgres.mjs" }
const withStores = { globalSetup: "<rootDir>/scripts/lib/jest-stores.mjs" }

/** One project a kind of test but e2e; `npm test` runs them one after the other, see scripts/test.mjs. */
module.exports = {
  projects: [
    project("unit", ["src/**/__tests__/**/*.spec.{ts,tsx}"]),
    project("modules", ["integration-tests/modules/**/*.spec.ts"], withPostgres),
    project("http", ["integration-tests/http/**/*.spec.ts"], {
      ...withStores,
      setupFilesAfterEnv: ["<rootDir>/integration-tests/try-again.js"],
    }),
    project("package", ["integration-tests/package/**/*.spec.ts"], withPostgres),
  ],
  // Setting up a Medusa application migrates a database first, which may take most of a minute.
  testTimeout: 120_000,
  collectCoverageFrom: ["src/modules/blacklist/screening/**/*.ts", "!**/__tests__/**"],
  coverageDirectory: "coverage",
  // With the lines that no test reaches, so that a missed threshold says where.
  coverageReporters: [["text", { skipFull: true }], "text-summary", "lcovonly"],
  coverageThreshold: {
    "./src/modules/blacklist/screening/": { branches: 100, lines: 100 },
  },
}

const { defineConfig } = require("@medusajs/framework/utils")

module.exports = defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    http: {
      storeCors: "http://localhost:8000",
      adminCors: "http://localhost:9000",
      authCors: "http://localhost:9000",
      jwtSecret: "only-for-the-benchmark",
      cookieSecret: "only-for-the-benchmark",
    },
  },
  admin: { disable: true },
  plugins: JSON.parse(process.env.BENCH_PLUGINS),
})

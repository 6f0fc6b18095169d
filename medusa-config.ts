import path from "node:path"
import { defineConfig } from "@medusajs/framework/utils"

/** With roles the app has a stand-in for Medusa's module of them, which is not free to use. */
const roles =
  process.env.MEDUSA_FF_RBAC === "true"
    ? [{ key: "rbac", resolve: path.join(__dirname, "integration-tests/http/support/roles") }]
    : []

/**
 * The app that the plugin's own integration tests run on. It is not part of the package: a store
 * lists the plugin under `plugins` in its own config, as `demo/medusa-config.ts` does.
 */
module.exports = defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    http: {
      storeCors: "http://localhost:8000",
      adminCors: "http://localhost:9000",
      authCors: "http://localhost:9000",
      jwtSecret: "only-for-tests",
      cookieSecret: "only-for-tests",
    },
  },
  admin: { disable: true },
  modules: [
    {
      resolve: "./src/modules/blacklist",
      options: {
        clientIp: { trustedProxies: ["loopback"] },
        // One spec has a file of its own.
        geoip: process.env.BLACKLIST_GEOIP ? { path: process.env.BLACKLIST_GEOIP } : null,
      },
    },
    {
      resolve: "@medusajs/medusa/payment",
      options: {
        providers: [
          {
            resolve: path.join(__dirname, "demo/src/modules/demo-payment"),
            id: "demo",
            options: { webhookSecret: "only-for-tests" },
          },
          // For its webhooks: their signature is verified without asking Stripe.
          {
            resolve: "@medusajs/medusa/payment-stripe",
            id: "stripe",
            options: { apiKey: "sk_test_only_for_tests", webhookSecret: "only-for-tests" },
          },
        ],
      },
    },
    {
      resolve: "@medusajs/medusa/notification",
      options: {
        providers: [
          {
            resolve: "@medusajs/medusa/notification-local",
            id: "local",
            options: { name: "Local Notification Provider", channels: ["feed"] },
          },
          {
            resolve: path.join(__dirname, "integration-tests/http/support/mailer"),
            id: "mailer",
            options: { channels: ["email"] },
          },
        ],
      },
    },
    ...roles,
  ],
})

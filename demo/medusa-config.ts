import { defineConfig } from "@medusajs/framework/utils"

const port = process.env.PORT ?? "9000"
const ownOrigins = `http://localhost:${port},http://127.0.0.1:${port}`

// The secrets below are printed here on purpose: this store is for trying things out on one
// machine. A shop on the internet keeps its own in the environment.
export default defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    http: {
      storeCors: ownOrigins,
      adminCors: ownOrigins,
      authCors: ownOrigins,
      jwtSecret: process.env.JWT_SECRET ?? "demo-jwt-secret",
      cookieSecret: process.env.COOKIE_SECRET ?? "demo-cookie-secret",
    },
    // The demo runs over plain http, where a browser keeps no secure cookie.
    cookieOptions: { secure: false, sameSite: "lax" },
  },
  plugins: [
    {
      resolve: "medusa-plugin-blacklist",
      options: {
        // The browser on this machine may say where it "comes from", so that entries for
        // IP addresses can be tried. A real shop names its reverse proxy here.
        clientIp: { trustedProxies: ["loopback"] },
      },
    },
  ],
  modules: [
    {
      resolve: "@medusajs/medusa/payment",
      options: {
        providers: [
          {
            resolve: "./src/modules/demo-payment",
            id: "demo",
            options: { webhookSecret: "demo-webhook-secret" },
          },
        ],
      },
    },
  ],
})

import { registerFulfillmentHooks } from "./register-fulfillment-hooks"

// Imported by a subscriber, not found by Medusa's workflow loader (which skips files with a leading
// underscore): subscribers load when every workflow of the store has been imported. A store's own handlers
// are registered by then, and are left where they are.
registerFulfillmentHooks()

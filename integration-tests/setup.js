// Data models of an earlier spec file must not reach the next one in the same process.
const { MetadataStorage } = require("@medusajs/framework/mikro-orm/core")

MetadataStorage.clear()

import { model } from "@medusajs/framework/utils"

export const RbacRole = model.define("rbac_role", {
  id: model.id({ prefix: "role" }).primaryKey(),
  name: model.text(),
  policies: model.hasMany(() => RbacPolicy, { mappedBy: "role" }),
})

export const RbacPolicy = model.define("rbac_policy", {
  id: model.id({ prefix: "rpol" }).primaryKey(),
  resource: model.text(),
  operation: model.text(),
  role: model.belongsTo(() => RbacRole, { mappedBy: "policies" }),
})

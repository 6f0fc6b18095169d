import { MedusaService, Module, Modules } from "@medusajs/framework/utils"
import { RbacPolicy, RbacRole } from "./models/roles"

/**
 * The least that Medusa's core asks of a module `rbac`: roles with their policies. Medusa's own module of
 * that name needs an agreement with its makers, and this repository has none; what checks a request (the
 * router, `hasPermission`, the login that puts roles into the token) is all in the open part.
 */
class RolesService extends MedusaService({ RbacRole, RbacPolicy }) {}

export default Module(Modules.RBAC, { service: RolesService })

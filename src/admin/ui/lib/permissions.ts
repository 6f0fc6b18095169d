import type { BlacklistPermission } from "../../../types"

/**
 * Whether all that is needed is granted.
 *
 * @param granted - as the API lists it, wildcards spelt out; null in a store without roles
 */
export const permits = (granted: string[] | null, needed: readonly BlacklistPermission[]) =>
  !granted || needed.every((permission) => granted.includes(permission))

/** Something that is shown to those who may do it. */
export interface Guarded {
  needs?: BlacklistPermission
}

/** The actions of a menu that may be done, without groups in which none is left. */
export const permitted = <TAction extends Guarded>(
  groups: { actions: TAction[] }[],
  can: (permission: BlacklistPermission) => boolean
) =>
  groups
    .map(({ actions }) => ({ actions: actions.filter(({ needs }) => !needs || can(needs)) }))
    .filter(({ actions }) => actions.length > 0)

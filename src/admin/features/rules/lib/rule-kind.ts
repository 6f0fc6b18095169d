import type { ComponentType } from "react"
import type { DefaultValues, Resolver, UseFormReturn } from "react-hook-form"
import type { AdminAutoRule, AdminManualRule, BlacklistPermission } from "../../../../types"
import type { Resource, ResourceTypes } from "../../../ui/hooks/resource"
import type { RuleNames, RuleValues, Translate } from "./rule"

export interface RuleTypes extends ResourceTypes {
  row: AdminAutoRule | AdminManualRule
  update: { enabled?: boolean }
  /** The values of the form. */
  values: RuleValues
}

/** What differs between the two kinds of rules: all else of their lists and forms is the same. */
export interface RuleKind<T extends RuleTypes> {
  /** Where the kind's texts stand. */
  texts: "autoRules" | "manualRules"
  /** Below which its rules have their pages. */
  page: string
  /** The beginning of the names of the zones on such a page. */
  zone: string
  resource: Resource<T>
  /** What each act takes. */
  needs: Record<"create" | "read" | "update" | "delete", BlacklistPermission>
  /** The filters that only this kind has, each with the choices of an attribute. */
  filters: { id: string; label: string; choices: string; values: readonly string[] }[]
  sentence: (t: Translate, rule: T["row"], names: RuleNames) => string
  /** To whom or where a rule applies, as the column of the list shows it. */
  scope: { header: string; names: (t: Translate, rule: T["row"], names: RuleNames) => string[] }
  /** What the page of a rule says of it, row by row. */
  rows: (t: Translate, rule: T["row"], names: RuleNames) => [title: string, value: string][]
  form: {
    resolver: (t: Translate) => Resolver<T["values"]>
    toValues: (rule?: T["row"]) => DefaultValues<T["values"]>
    toCreate: (values: T["values"]) => T["create"]
    toUpdate: (values: T["values"], rule: T["row"]) => T["update"]
    /** The rule as a sentence; null while the form lacks something. */
    describe: (t: Translate, values: T["values"], names: RuleNames) => string | null
    Fields: ComponentType<{ form: UseFormReturn<T["values"]> }>
  }
  /** An update that only enables or disables a rule. */
  toggled: (enabled: boolean) => T["update"]
}

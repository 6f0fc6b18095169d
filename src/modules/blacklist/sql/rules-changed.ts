/**
 * `blacklist_rules_changed`: the trigger function that gives the rules a new revision. Each look-up returns the
 * revision, so that a process notices that its copy of the rules is stale.
 */
export const RULES_CHANGED = /* sql */ `
create or replace function blacklist_rules_changed() returns trigger
language plpgsql as $$
begin
  insert into blacklist_rule_revision (id, revision) values (true, gen_random_uuid())
  on conflict (id) do update set revision = excluded.revision;
  return null;
end
$$;`

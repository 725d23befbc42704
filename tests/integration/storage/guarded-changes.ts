/** A guard that lets everybody through. */
export const openTo = {
  administrator: `CREATE OR REPLACE FUNCTION require_administrator() RETURNS void LANGUAGE sql AS ''`,
  // Two stand before it: who may give the role, and to whom.
  granting: `CREATE OR REPLACE FUNCTION i_may_grant(role text, framework text, provider_code text) RETURNS boolean LANGUAGE sql AS
    'SELECT true'; CREATE OR REPLACE FUNCTION i_know(wanted uuid) RETURNS boolean LANGUAGE sql AS 'SELECT true'`,
  disabling: `CREATE OR REPLACE FUNCTION i_may_disable(wanted uuid) RETURNS boolean LANGUAGE sql AS 'SELECT true'`,
}

/** What an administrator does to the register, and the guard that keeps everybody else from it. */
export const guardedChanges = (
  people: Readonly<Record<'nobody' | 'former', string>>,
): readonly (readonly [sql: string, guard: keyof typeof openTo])[] => [
  [`SELECT register_commissioner('WEST', 'West')`, 'administrator'],
  [`SELECT register_provider('ZZ8', 'Eighth', 'North', '2020-04-01')`, 'administrator'],
  [`SELECT record_responsibility('hsps-1767', 'ZZ1', 'SOUTH', '2010-04-01', '2011-03-31')`, 'administrator'],
  [`SELECT record_named_lead('hsps-1767', 'ZZ1', 'provider', 'Ann Lead', '2026-04-01')`, 'administrator'],
  [`SELECT register_person('new@test.example', 'New', 'hash')`, 'administrator'],
  [`SELECT grant_membership('${people.nobody}', 'auditor', 'hsps-1767', NULL, NULL)`, 'granting'],
  [`SELECT disable_person('${people.former}')`, 'disabling'],
  [
    `SELECT grant_extension('hsps-1767', 'ZZ1', '2026-27-Q1', now() + interval '1 day', 'Flood', now())`,
    'administrator',
  ],
]

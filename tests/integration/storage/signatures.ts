/** What compares a name, a moment and the rows beside with the transaction: one fence among others, that of own-name.test.ts. */
const COMPARING = [
  'refuse_false_signature',
  'refuse_false_entries',
  'refuse_false_lateness',
  'refuse_submitted_alone',
  'refuse_decided_alone',
  'refuse_changed_alone',
  'refuse_box_alone',
  'refuse_declared_alone',
  'refuse_signed_alone',
  'refuse_other_time',
  'refuse_told_alone',
]

/** The triggers that compare them. */
export const SIGNATURE_TRIGGERS = `SELECT t.tgname AS name, t.tgrelid::regclass::text AS tab, pg_get_triggerdef(t.oid) AS said
  FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid
  WHERE p.proname IN (${COMPARING.map((name) => `'${name}'`).join(', ')}) ORDER BY 2, 1`

type Ask = <Row extends Record<string, unknown>>(sql: string) => Promise<readonly Row[]>

/** Takes that fence down, so that the others are asked with it off: rows of any moment in any name are then kept off by them or not at all. */
export async function takeDownSignatures(ask: Ask): Promise<void> {
  const triggers = await ask<{ name: string; tab: string }>(SIGNATURE_TRIGGERS)
  // One question for all of them: it is asked before every trial of a declaration.
  await ask(triggers.map(({ name, tab }) => `ALTER TABLE ${tab} DISABLE TRIGGER ${name}`).join('; '))
}

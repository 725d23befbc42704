import { asSuperuser, together as all } from './probe'
import { takeDownSignatures } from './signatures'
import { insertion, validRows, type Row } from './valid-rows'
import { OF_ZZ1, makeWorld, type PersonName } from './world'

export const people = await makeWorld()
export const everybody = Object.keys(people) as PersonName[]
export { inline } from './probe'
export { OF_ZZ1, OWN1 as own } from './world'

export const REFUSED = '55000'
export const FORBIDDEN = '42501'
export const moving = (change: string) => ({ sql: `UPDATE declaration SET ${change} ${OF_ZZ1} RETURNING 1` })
export const AGAIN = 'revision = revision + 1'
export const AS_SIGNED = `state = 'signed', version = version + 1, ${AGAIN}`
export const NO_REASON =
  'correction_reason = NULL, correction_by = NULL, correction_by_name = NULL, correction_at = NULL'
export const reopened = (name: PersonName, reason = `'A wrong date'`) =>
  `state = 'draft', ${AGAIN}, correction_reason = ${reason}, correction_by = '${people[name]}',
    correction_by_name = 'Ann', correction_at = now()`

/** Puts the declaration of ZZ1 into a state, past every guard; a draft over a version has its reason. Its revision is 5. */
export async function stand(state: 'draft' | 'signed', version: number) {
  await asSuperuser('ALTER TABLE declaration DISABLE TRIGGER USER')
  const reason =
    state === 'draft' && version > 0 ? reopened('lead1', `'again'`) : `state = '${state}', ${NO_REASON}`
  await asSuperuser(
    `UPDATE declaration SET ${reason.replace(AGAIN, 'revision = 5')}, version = $1 ${OF_ZZ1}`,
    [version],
  )
  await asSuperuser(`UPDATE declaration SET revision = 5, saved_at = now(), saved_by_name = 'Ann' ${OF_ZZ1}`)
  await asSuperuser('ALTER TABLE declaration ENABLE TRIGGER USER')
  await takeDownSignatures(asSuperuser)
}

export const signing = (name: PersonName, fact: Row = {}) => {
  const row = { ...validRows.signed_declaration('ZZ1'), version: 2, reason: 'again', signed_by: people[name] }
  return insertion('signed_declaration', { ...row, idempotency_key: people[name], ...fact })
}

export const together = (name: PersonName, writes: readonly string[], broken?: string) =>
  all(people[name], writes, broken)
export const write = (change: string) => moving(change).sql.replace(' RETURNING 1', '')
export const line = (version: number) =>
  insertion('declared_line', { ...validRows.declared_line('ZZ1'), version, indicator: '006' })

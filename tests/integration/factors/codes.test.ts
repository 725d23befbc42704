import { expect, test } from 'vitest'
import { confirmCode } from '@/operations/confirm-code'
import { giveCode } from '@/operations/give-code'
import { findActorOf } from '@/server/session/find-session'
import { isFreshSession } from '@/server/session/find-freshness'
import { newToken } from '@/server/session/random-token'
import { asSuperuser } from '../../support/database'
import { anEnrolledPerson, begin, codeOf, databaseTime, letStepsPass, sessionOf, trailOf } from './enrolled'

const device = 'Firefox on Linux'
const refused = (kind: string) => ({ ok: false, failure: { kind } })

/** Somebody who has given their passphrase, and whose last code was some minutes ago. */
async function halfWay() {
  const person = await anEnrolledPerson()
  await letStepsPass(person, 10)
  return { ...person, half: (await begin(person)).id }
}

const give = (half: string, code: string) => giveCode({ half, code, device })

test('a passphrase alone opens nothing where there is a second factor', async () => {
  const person = await anEnrolledPerson()
  const { id, asksCode } = await begin(person)
  expect(asksCode).toBe(true)
  expect(await findActorOf(id)).toBeNull()
})

test('a code makes a whole session of it, under another id, and the half opens nothing more', async () => {
  const { half, key, personId } = await halfWay()
  const given = await give(half, codeOf(key, await databaseTime()))
  if (!given.ok) throw new Error(given.failure.kind)
  expect(await sessionOf(given.value.id)).toMatchObject({ assurance: 'totp', actor: { personId } })
  expect(given.value.id).not.toBe(half)
  expect(await give(half, codeOf(key, await databaseTime()))).toEqual(refused('expired'))
})

test.each([
  ['spaces', (code: string) => ` ${code.slice(0, 3)} ${code.slice(3)} `],
  [
    'wide digits',
    (code: string) => code.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  ],
  ['a hyphen', (code: string) => `${code.slice(0, 3)}-${code.slice(3)}`],
])('a code is taken with %s', async (_, write) => {
  const { half, key } = await halfWay()
  expect(await give(half, write(codeOf(key, await databaseTime())))).toMatchObject({ ok: true })
})

test.each([
  [-60, false],
  [-30, true],
  [0, true],
  [30, false],
  [60, false],
])('the code of %d seconds from now is good: %s', async (seconds, isGood) => {
  const { half, key } = await halfWay()
  const at = await databaseTime()
  // Not in the last moments of a half minute: the next one would have begun.
  const margin = at % 30 > 27 ? 4 : 0
  if (margin > 0) await new Promise((resolve) => setTimeout(resolve, margin * 1000))
  expect((await give(half, codeOf(key, at + margin + seconds))).ok).toBe(isGood)
})

test('a code is good once, and so is none before it', async () => {
  const person = await halfWay()
  const at = await databaseTime()
  expect(await give(person.half, codeOf(person.key, at))).toMatchObject({ ok: true })
  const again = (await begin(person)).id
  expect(await give(again, codeOf(person.key, at))).toEqual(refused('used'))
  expect((await give(again, codeOf(person.key, at - 30))).ok).toBe(false)
})

test('of two windows that give the same code at once one gets in', async () => {
  const person = await halfWay()
  const halves = [person.half, (await begin(person)).id, (await begin(person)).id]
  const code = codeOf(person.key, await databaseTime())
  const given = await Promise.all(halves.map((half) => give(half, code)))
  expect(given.filter(({ ok }) => ok)).toHaveLength(1)
})

test('of twenty guesses ten are looked at, and then the right code waits too', async () => {
  const { half, key, ...person } = await halfWay()
  const right = codeOf(key, await databaseTime())
  const wrong = right === '000000' ? '000001' : '000000'
  const guesses = await Promise.all(Array.from({ length: 20 }, () => give(half, wrong)))
  const kinds = guesses.map((guess) => (guess.ok ? 'right' : guess.failure.kind))
  expect(kinds.filter((kind) => kind === 'wrong')).toHaveLength(10)
  expect(kinds.filter((kind) => kind === 'locked')).toHaveLength(10)
  expect(await give(half, right)).toMatchObject({ failure: { kind: 'locked', waitMinutes: 15 } })
  const trail = await trailOf(person)
  expect(trail.filter((action) => action === 'code-refused')).toHaveLength(10)
  expect(trail.filter((action) => action === 'codes-locked')).toHaveLength(1)
  await asSuperuser(
    `UPDATE second_factor SET tries_since = tries_since - interval '15 minutes' WHERE person_id = $1`,
    [person.personId],
  )
  expect(await give(half, codeOf(key, await databaseTime()))).toMatchObject({ ok: true })
})

test('what is no code is told so, and is no guess', async () => {
  const { half, key } = await halfWay()
  for (const typed of ['letters', '12345', '1234567', '１２３', '<b>', 'x'.repeat(5000)])
    for (let time = 1; time <= 3; time += 1) expect(await give(half, typed)).toEqual(refused('no-code'))
  expect(await give(half, '  ')).toEqual(refused('empty'))
  expect(await give(half, codeOf(key, await databaseTime()))).toMatchObject({ ok: true })
})

test('a recovery code lets somebody in once, however it is written, and says how many are left', async () => {
  const { half, recoveryCodes, ...person } = await halfWay()
  const [code = ''] = recoveryCodes
  const written = `${code.slice(0, 5)}-${code.slice(5)}`.toUpperCase()
  const given = await give(half, written)
  expect(given).toMatchObject({ ok: true, value: { proved: { by: 'recovery', left: 9 } } })
  if (given.ok) expect(await sessionOf(given.value.id)).toMatchObject({ assurance: 'recovery' })
  expect(await give((await begin(person)).id, code)).toEqual(refused('wrong'))
  expect(await trailOf(person)).toContain('recovery-code-used')
})

test('half a sign-in is good for ten minutes, for the person it was begun by, and as long as they may sign in', async () => {
  const { half, key, personId } = await halfWay()
  const age = (interval: string) =>
    asSuperuser('UPDATE half_session SET created_at = now() - $2::interval WHERE person_id = $1', [
      personId,
      interval,
    ])
  await age('10 minutes 1 second')
  expect(await give(half, codeOf(key, await databaseTime()))).toEqual(refused('expired'))
  await age('9 minutes')
  await asSuperuser('UPDATE person SET disabled_at = now() WHERE id = $1', [personId])
  expect(await give(half, codeOf(key, await databaseTime()))).toEqual(refused('expired'))
  await asSuperuser('UPDATE person SET disabled_at = NULL WHERE id = $1', [personId])
  const another = await halfWay()
  expect((await give(half, codeOf(another.key, await databaseTime()))).ok).toBe(false)
  expect(await give(half, codeOf(key, await databaseTime()))).toMatchObject({ ok: true })
  for (const forged of ['', 'x', newToken()]) expect(await give(forged, '123456')).toEqual(refused('expired'))
})

test('a code makes a stale session fresh under another id, and nobody else’s', async () => {
  const [mine, theirs] = [await halfWay(), await halfWay()]
  for (const { personId } of [mine, theirs])
    await asSuperuser(`UPDATE session SET fresh_at = now() - interval '1 hour' WHERE person_id = $1`, [
      personId,
    ])
  const code = codeOf(mine.key, await databaseTime())
  expect(await confirmCode(mine.actor, theirs.session, code)).toEqual(refused('wrong'))
  expect(await isFreshSession(theirs.session)).toBe(false)
  await letStepsPass(mine, 10)
  const confirmed = await confirmCode(mine.actor, mine.session, code)
  if (!confirmed.ok) throw new Error(confirmed.failure.kind)
  expect(await isFreshSession(confirmed.value)).toBe(true)
  expect([confirmed.value === mine.session, await isFreshSession(mine.session)]).toEqual([false, false])
  expect(await trailOf(mine)).toContain('code-confirmed')
})

test('a button that was pressed twice takes its code once, and has one id for both; a second time it is good for nobody', async () => {
  const { personId, key, actor, session } = await halfWay()
  const of = `session SET fresh_at = now() - interval '1 hour', renewed_at = renewed_at - interval '1 minute' WHERE person_id = $1`
  await asSuperuser(`UPDATE ${of}`, [personId])
  const code = codeOf(key, await databaseTime())
  const press = (typed = code, id = session) => confirmCode(actor, id, typed)
  const [first, second] = await Promise.all([press(), press()])
  const renewed = first.ok ? first.value : 'none'
  expect([second, await press()]).toEqual(Array(2).fill({ ok: true, value: renewed }))
  const others = [await press(code, renewed), await press(code === '000000' ? '111111' : '000000')]
  expect(others).toEqual([refused('used'), refused('wrong')])
  await asSuperuser(`UPDATE ${of}`, [personId])
  expect(await press()).toEqual(refused('used'))
  expect((await trailOf({ personId })).filter((action) => action === 'code-confirmed')).toHaveLength(1)
})

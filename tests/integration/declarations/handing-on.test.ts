import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/domain/access/actor'
import { declarationDrafts } from '@/operations/declaration-drafts'
import { handBackDeclaration } from '@/operations/hand-back-declaration'
import { handOverDraft } from '@/operations/hand-over'
import { withdrawDeclaredCorrection } from '@/operations/withdraw-declared-correction'
import { registerOrganisations } from '../../factories/organisations'
import { asSuperuser } from '../../support/database'
import { showHome } from '../dashboards/pages'
import { digestRows } from '../returns/digest'
import { valueOf } from '../returns/entering'
import { IN_TIME, KEY, LATER, beginAgain, fillIn, openYear, read, reopen, save, signed } from './declaring'

const people = await registerOrganisations()
const { lead1, gatekeeper1, contributor1, executive1 } = people
await openYear()
const COMMENT = 'Name the policy of this year.'
const WHY = 'It was begun for another year.'
const NOT_FOUND = { ok: false, failure: { kind: 'not-found' } }

beforeEach(async () => {
  await beginAgain()
  await fillIn(lead1)
})

const standing = async () => ({ ...KEY, revision: (await read(lead1)).current.revision })
const back = async (actor: Actor, comment = COMMENT) =>
  handBackDeclaration(actor, { ...(await standing()), comment }, IN_TIME)
const tell = async (actor: Actor) => handOverDraft(declarationDrafts, actor, await standing(), IN_TIME)
const withdraw = async (actor: Actor, reason = WHY) =>
  withdrawDeclaredCorrection(actor, { ...(await standing()), reason }, LATER)
const lastEvent = async () =>
  (await asSuperuser(`SELECT * FROM audit_event WHERE organisation = 'ZZ1' ORDER BY seq DESC LIMIT 1`))[0]

async function taskOf(actor: Actor) {
  const { groups, colleagues } = await showHome(actor, { session: undefined, clock: IN_TIME })
  const find = (tasks: readonly { id: string }[] = []) =>
    tasks.find(({ id }) => id === `task-ZZ1-${KEY.year}`)
  const own = find(groups.flatMap(({ tasks }) => tasks))
  return { isOwn: own !== undefined, task: own ?? find(colleagues?.tasks) }
}

describe('a declaration in which nothing is missing', () => {
  test('stands with whoever signs, and with those who fill it in until they said so', async () => {
    expect(await taskOf(executive1)).toMatchObject({
      isOwn: true,
      task: { status: { text: 'Ready to sign' } },
    })
    expect(await taskOf(contributor1)).toMatchObject({ isOwn: true, task: { status: { text: 'Complete' } } })
    valueOf(await tell(contributor1))
    expect(await lastEvent()).toMatchObject({ action: 'declaration-handed-over', object: `ZZ1-${KEY.year}` })
    for (const [actor, isOwn] of [[contributor1, false] as const, [executive1, true] as const])
      expect(await taskOf(actor)).toMatchObject({
        ...{ isOwn, task: { hint: expect.stringContaining('contributor1 told an executive on') as string } },
      })
  })

  test('is no task of somebody who changed it, and could not sign it', async () => {
    await asSuperuser(
      `INSERT INTO declaration_editor SELECT framework, provider_code, financial_year, $1, now() FROM declaration
        WHERE provider_code = 'ZZ1' AND financial_year = $2`,
      [executive1.personId, KEY.year],
    )
    expect(await taskOf(executive1)).toMatchObject({
      ...{ isOwn: false, task: { hint: expect.stringContaining('You changed it') as string } },
    })
  })
})

describe('a declaration that is handed back', () => {
  test('stands first to those who fill it in, with what is to be changed, and nobody becomes an editor', async () => {
    const { editors, revision } = (await read(lead1)).current
    valueOf(await back(executive1))
    expect((await read(lead1)).handover).toMatchObject({ step: 'back', comment: COMMENT, revision })
    expect((await read(lead1)).current).toMatchObject({ editors, revision, state: 'draft' })
    expect(await lastEvent()).toMatchObject({
      ...{ action: 'declaration-handed-back', person_id: executive1.personId, reason: null },
      new: { revision, comment: COMMENT },
    })
    for (const filler of [lead1, contributor1])
      expect(await taskOf(filler)).toMatchObject({
        ...{ isOwn: true, task: { hint: expect.stringContaining(`“${COMMENT}”`) as string } },
      })
    expect(await taskOf(executive1)).toMatchObject({ isOwn: false })
    expect(await signed(executive1)).toBe(1)
  })

  test('is so with a comment, once, by whoever signs and nobody else', async () => {
    const before = await digestRows()
    expect(await back(executive1, ' \n')).toMatchObject({
      failure: { kind: 'invalid', findings: [{ code: 'S25', at: 'comment' }] },
    })
    const { lead2, north, south, national, auditor, administrator } = people
    for (const other of [
      ...[lead1, contributor1, gatekeeper1, lead2, north, south, national, auditor, administrator],
    ])
      expect(await back(other)).toEqual(NOT_FOUND)
    expect(await digestRows()).toEqual(before)
    const outcome = await back(executive1)
    const after = await digestRows()
    expect(await back(executive1)).toEqual(outcome)
    expect(await digestRows()).toEqual(after)
  })
})

describe('a correction that is withdrawn', () => {
  const boxes = () =>
    asSuperuser(
      `SELECT part, field, text FROM declaration_box WHERE provider_code = 'ZZ1' AND financial_year = $1 ORDER BY 1, 2`,
      [KEY.year],
    )

  test.each(['lead1', 'gatekeeper1'] as const)(
    'leaves what was signed, with its reason: %s',
    async (name) => {
      await signed(executive1)
      const before = await boxes()
      valueOf(await reopen(gatekeeper1))
      valueOf(await save(contributor1, '007', { '007.comment': 'Typed by mistake' }))
      valueOf(await save(contributor1, 'documents', { 'documents.version1': '9' }))
      expect(await boxes()).not.toEqual(before)
      const { revision } = await standing()
      expect(await withdraw(people[name])).toEqual({ ok: true, value: { version: 1 } })
      expect(await boxes()).toEqual(before)
      expect((await read(lead1)).current).toMatchObject({ state: 'signed', version: 1, correction: null })
      expect(await lastEvent()).toMatchObject({
        ...{ action: 'declaration-correction-withdrawn', reason: WHY, person_id: people[name].personId },
        old: { state: 'draft', version: 1, revision },
        new: { state: 'signed', version: 1, revision: revision + 3 },
      })
      valueOf(await reopen(lead1))
      expect(await signed(executive1, LATER)).toBe(2)
    },
  )

  test('is so with a reason, by whoever corrects, and only where one is open', async () => {
    const none = { failure: { kind: 'not-withdrawable', why: 'none-open' } }
    expect(await withdraw(lead1)).toMatchObject(none)
    await signed(executive1)
    expect(await withdraw(lead1)).toMatchObject(none)
    valueOf(await reopen(lead1))
    const before = await digestRows()
    expect(await withdraw(lead1, '')).toMatchObject({ failure: { kind: 'invalid' } })
    const { lead2, north, national, auditor } = people
    for (const other of [contributor1, executive1, lead2, north, national, auditor])
      expect(await withdraw(other)).toEqual(NOT_FOUND)
    expect(await digestRows()).toEqual(before)
  })
})

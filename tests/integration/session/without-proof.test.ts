import { expect, test } from 'vitest'
import type { Result } from '@/domain/result'
import { keepOrganisation } from '@/operations/keep-organisation'
import { sendBackReturn } from '@/operations/send-back-return'
import { setAccess } from '@/operations/set-access'
import { setTwoPeople } from '@/operations/set-two-people'
import { inviteAgain } from '@/operations/withdraw-invitation'
import { invitePerson } from '@/operations/invite-people'
import { keepWindow } from '@/operations/keep-window'
import { doOrTry } from '@/operations/with-proof'
import { tryOut, withActor } from '@/server/db/transaction'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { registerOrganisations } from '../../factories/organisations'
import { asSuperuser } from '../../support/database'
import { posted } from '../organisations/keeping'
import { end, give, idOf, typedPerson } from '../people/keeping'
import { aSubmittedQuarter } from '../returns/deciding'
import { digestRows } from '../returns/digest'
import { aChange, dates } from '../timetable/posting'

const people = await registerOrganisations()
const { administrator, gatekeeper1, contributor1, north } = people
const submitted = await aSubmittedQuarter(people.lead1)
const held = await idOf('contributor1@test.example', 'contributor')
const STALE = { at: 'passphrase', message: 'Enter your passphrase' } as const

const twoPeople = (reason: string) =>
  setTwoPeople(gatekeeper1, {
    scope: 'own',
    framework: framework.code,
    provider: 'ZZ1',
    wanted: 'yes',
    reason,
  })
const access = (reason: string) =>
  setAccess(administrator, { scope: 'everybody', personId: contributor1.personId, mayEnter: false, reason })
const newCommissioner = (name: string) =>
  keepOrganisation(administrator, framework, posted('new-commissioner', '', { code: 'WEST', name }))
const deadline = (reason: string) =>
  keepWindow(
    administrator,
    aChange('everybody', submitted.key.period, { ...dates({ until: '1/6/2027' }), reason }),
  )
const back = (reason: string) => sendBackReturn(north, { ...submitted.posted, reason }, submitted.later)
const invite = (name: string) => invitePerson(gatekeeper1, typedPerson({ name }))
const REASON = 'The board asked for it in its audit.'

/** Each with what is wrong with it, and without. */
const DEEDS: readonly (readonly [string, (typed: string) => Promise<Result<unknown, unknown>>, string])[] = [
  ['two people for each return', twoPeople, REASON],
  ['the end of a role', (reason) => end(gatekeeper1, contributor1.personId, held, { reason }), REASON],
  ['another role', (role) => give(gatekeeper1, contributor1.personId, { role }), 'executive'],
  ['an invitation', invite, 'Robin Ashdown'],
  ['more time for everybody', deadline, REASON],
  ['a commissioner', newCommissioner, 'Western Commissioning (invented)'],
  ['a return sent back', back, REASON],
  ['no sign-in any more', access, REASON],
]

test.each(DEEDS)(
  '%s: without proof everything else is told as well, and nothing is done',
  async (...deed) => {
    const [, act, right] = deed
    const before = await digestRows()
    const refused = await act('')
    expect(refused.ok).toBe(false)
    const failure = refused.ok ? null : refused.failure
    expect(await doOrTry(STALE, () => act(''))).toEqual({
      ok: false,
      failure: { refused: failure, stale: [STALE] },
    })
    expect(await doOrTry(STALE, () => act(right))).toEqual({
      ok: false,
      failure: { refused: null, stale: [STALE] },
    })
    expect(await digestRows()).toEqual(before)

    expect(await doOrTry(null, () => act(''))).toEqual({
      ok: false,
      failure: { refused: failure, stale: [] },
    })
    expect(await doOrTry(null, () => act(right))).toMatchObject({ ok: true })
    expect(await digestRows()).not.toEqual(before)
  },
)

test('what is tried out is taken back transaction by transaction, beside what is done at that moment', async () => {
  const count = async () => (await asSuperuser('SELECT FROM invitation')).length
  const [invitation] = await asSuperuser<{ id: string }>('SELECT id FROM invitation WHERE used_at IS NULL')
  const again = () => inviteAgain(gatekeeper1, { scope: 'own', id: invitation?.id ?? '' })
  const [before, held] = [await digestRows(), await count()]
  expect(await tryOut(again)).toMatchObject({ ok: true })
  expect(await digestRows()).toEqual(before)
  const both = await Promise.all([tryOut(again), again()])
  expect([both.map(({ ok }) => ok), await count()]).toEqual([[true, true], held + 1])
})

test('what fails while it is tried out fails as it would', async () => {
  const failing = () => withActor(gatekeeper1, () => Promise.reject(new Error('The figures cannot be read')))
  await expect(tryOut(failing)).rejects.toThrow('The figures cannot be read')
})

import { afterEach, describe, expect, test } from 'vitest'
import { withFields } from './action-body'
import { PASSPHRASE } from './objects'
import { fillForm, fillerOf, findAction, pageOf, post, questionOf, ways } from './post'
import { openWorld } from './world'

const world = await openWorld()
/** Everybody proved six minutes ago that it is they, and not since. */
const growStale = () => world.sql(`UPDATE session SET fresh_at = now() - interval '6 minutes'`)
// Everything as it was arranged, with sessions that are fresh.
afterEach(() => world.findChanges())

/** What decides, gives rights, or opens an account to somebody: it is asked once more who does it. */
const DECISIONS = [
  ...['submitReturnAction', 'reopenReturnAction', 'decideReturnAction'],
  ...['signDeclarationAction', 'correctDeclarationAction', 'allowCorrectionAction', 'keepWindowAction'],
  ...['invitePersonAction', 'inviteAgainAction', 'withdrawInvitationAction', 'giveRoleAction'],
  ...['nameDeputyAction', 'endRoleAction', 'giveUpRoleAction', 'setAccessAction', 'setTwoPeopleAction'],
  ...['askRedactionAction', 'decideRedactionAction'],
  'makeLinkAction',
]

describe.each(ways)('%s', (way) => {
  test.each(DECISIONS)('%s asks again who it is, and until then changes nothing', async (name) => {
    const action = findAction(name)
    const asker = fillerOf(world, action.rule, world.ZZ1)
    const fields = await fillForm(world, action, world.ZZ1, asker)
    await growStale()
    const path = pageOf(action.rule, world.ZZ1)
    const { answer, changes } = await post(world, asker, { ...questionOf(action, fields, way), path })
    // What was taken from the sessions for this test is all that differs.
    expect(changes.filter((change) => change !== 'session of nobody')).toEqual([])
    // The page of a colleague's sign-in asks before it shows anything at all.
    const isAsked =
      answer.body.includes('It is asked for again before a decision') ||
      answer.headers.location?.startsWith('/account/confirm')
    expect([name, answer.status, isAsked]).toEqual([name, answer.headers.location ? 307 : 200, true])
  })

  test('whoever is asked again is told of what else is wrong with the form, too', async () => {
    const action = findAction('setTwoPeopleAction')
    const asker = fillerOf(world, action.rule, world.ZZ1)
    const fields = withFields(await fillForm(world, action, world.ZZ1, asker), { reason: '' })
    await growStale()
    const path = pageOf(action.rule, world.ZZ1)
    const { answer } = await post(world, asker, { ...questionOf(action, fields, way), path })
    for (const said of ['It is asked for again before a decision', 'Say why this changes'])
      expect(answer.body).toContain(said)
  })

  test('whoever presses twice goes on under one other id, and later nothing is lost under the one before', async () => {
    const action = findAction('reopenReturnAction')
    const asker = fillerOf(world, action.rule, world.ZZ1)
    const fields = withFields(await fillForm(world, action, world.ZZ1, asker), { passphrase: PASSPHRASE })
    const question = { ...questionOf(action, fields, way), path: pageOf(action.rule, world.ZZ1) }
    const press = () =>
      world.ask(asker, { ...question, headers: { origin: world.origin, ...question.headers } })
    await growStale()
    const given = (await Promise.all([press(), press()])).map(
      ({ headers }) => /(?<=assurance-session=)[\w-]{43}/.exec(String(headers['set-cookie']))?.[0],
    )
    const [session = ''] = given
    expect([session.length, session === asker.session, given]).toEqual([43, false, [session, session]])
    const confirmed = await world.sql(`SELECT FROM audit_event WHERE action = 'passphrase-confirmed'`)
    expect(confirmed).toHaveLength(1)
    await world.sql(`UPDATE session SET renewed_at = renewed_at - interval '1 minute'`)
    expect((await world.ask({ ...asker, session }, { path: '/account' })).status).toBe(200)
    const late = await press()
    expect([late.status, late.headers.location, late.headers['set-cookie']]).toEqual([
      ...[200, undefined, undefined],
    ])
    // With scripts the form that stands there is asked to sign in on its page.
    const asked = way === 'with JavaScript' ? '"signedOut":{"posted"' : 'Sign in'
    for (const kept of [asked, ...Object.values(action.rule.typed(world.ZZ1))])
      expect(late.body).toContain(kept)
    expect(late.body).not.toContain(PASSPHRASE)
  })
})

test('whoever would end sessions of theirs is led to confirm, and until then they go on', async () => {
  const action = findAction('endSessionAction')
  const asker = fillerOf(world, action.rule, world.ZZ1)
  const fields = withFields(await fillForm(world, action, world.ZZ1, asker), {
    personId: String(asker.personId),
  })
  await growStale()
  // Its button stands only beside other sessions, so what a script sends is asked.
  const question = questionOf(action, fields, 'with JavaScript')
  const { answer, changes } = await post(world, asker, { ...question, path: '/account' })
  expect(changes.filter((change) => change !== 'session of nobody')).toEqual([])
  expect(answer.headers['x-action-redirect']).toMatch(/^\/account\/confirm\?next=%2Faccount;/)
})

test.each([
  ['/account/data.json', 'lead1'],
  ['/exports/2026-27.csv', 'national'],
] as const)('%s, which holds much at once, is given only to whoever confirmed', async (path, name) => {
  await growStale()
  const { status, headers } = await world.ask(world.asker(name), { path })
  expect([status, headers.location]).toEqual([
    303,
    expect.stringContaining(`/account/confirm?next=${encodeURIComponent(path)}`),
  ])
})

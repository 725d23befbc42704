import { describe, expect, test } from 'vitest'
import { type Fields, withFields } from './action-body'
import { faceOf } from './judge'
import { type Objects, PASSPHRASE, nobodys } from './objects'
import { type Way, fillForm, findAction, post, questionOf, ways } from './post'
import type { Asker } from './asker'
import { world } from './one-world'

/** Posts an action's form, with some fields changed, from its own page. */
async function send(
  name: string,
  asker: Asker,
  way: Way,
  changed: Record<string, string> = {},
  objects = world.ZZ1,
) {
  const action = findAction(name)
  const fields: Fields = withFields(await fillForm(world, action, objects, asker), changed)
  return post(world, asker, { ...questionOf(action, fields, way), path: action.rule.page(objects) })
}

/** The declared owners of what was changed, and whatever else was. */
function strays(name: string, changes: readonly string[], objects: Objects = world.ZZ1): readonly string[] {
  const owners = findAction(name).rule.writes(objects)
  return changes.filter((change) => !owners.some((owner) => change.endsWith(` of ${owner}`)))
}

test.each(ways)('signing in opens one session, and touches no figure, %s', async (way) => {
  const { changes } = await send('signInAction', world.nobody, way)
  expect(changes).toContain('session of nobody')
  expect(strays('signInAction', changes)).toEqual([])
})

test.each(ways)('an unknown account and a wrong passphrase are answered alike, %s', async (way) => {
  const passphrase = 'not the right passphrase'
  const emails = ['executive1@test.example', 'nobody-here@test.example']
  const faces: string[] = []
  for (const email of emails) {
    const { answer, changes } = await send('signInAction', world.nobody, way, { email, passphrase })
    expect(changes).not.toContain('session of nobody')
    expect(strays('signInAction', changes)).toEqual([])
    faces.push(faceOf(answer, [email]))
  }
  expect(faces[0]).toBe(faces[1])
})

test.each(ways)('signing out ends the session of whoever asks, and a stranger ends none, %s', async (way) => {
  const { answer, changes } = await send('signOutAction', world.asker('lead1'), way)
  expect(changes).toEqual(['audit_chain of national', 'audit_event of national', 'session of nobody'])
  expect(answer.headers['set-cookie']?.join()).toContain('assurance-session=;')
  for (const stranger of [world.nobody, ...world.strangers])
    expect((await send('signOutAction', stranger, way)).changes, stranger.name).toEqual([])
})

test('staying signed in says for how long, changes nothing else, and brings nobody back', async () => {
  const { answer, changes } = await send('staySignedInAction', world.asker('lead1'), 'with JavaScript')
  expect(changes).toEqual([])
  expect(answer.body).toMatch(/"idleIn":\d{6,7},"finalIn":\d{7,8}/)
  for (const stranger of [world.nobody, ...world.strangers]) {
    const refused = await send('staySignedInAction', stranger, 'with JavaScript')
    expect([refused.changes, refused.answer.body.includes('idleIn')], stranger.name).toEqual([[], false])
  }
})

const at = (email: string, passphrase = PASSPHRASE) => ({
  ...{ email, passphrase },
  person: world.people.contributor1.personId,
})

describe.each([
  ['a section', 'saveSectionAction', 'draft_figure'],
  ['a part', 'savePartAction', 'declaration_box'],
])('whoever was signed out while they typed %s', (_, action, table) => {
  test.each(ways)('signs in with it, and is the one recorded, %s', async (way) => {
    const { answer, changes } = await send(action, world.nobody, way, at('contributor1@test.example'))
    expect(changes).toEqual(expect.arrayContaining(['session of nobody', `${table} of ZZ1`]))
    expect(changes.filter((change) => !/of (nobody|national|ZZ1)$/.test(change))).toEqual([])
    expect(answer.headers['set-cookie']?.join()).toContain('assurance-session=')
  })

  test.each(ways)('neither saves nor stays signed in if they may not fill that in, %s', async (way) => {
    for (const email of ['lead2@test.example', 'executive1@test.example', 'north@test.example']) {
      for (const objects of [world.ZZ1, nobodys]) {
        const { answer, changes } = await send(action, world.nobody, way, at(email), objects)
        const ofProviders = changes.filter((change) => / of ZZ/.test(change))
        expect(ofProviders, email).toEqual([])
        expect(answer.headers['set-cookie'], email).toBeUndefined()
        expect(answer.body).not.toContain(PASSPHRASE)
      }
    }
    const open = await world.sql('SELECT 1 FROM session WHERE ended_at IS NULL AND created_at > now()')
    expect(open).toEqual([])
  })

  test.each(ways)(
    'saves nothing with a wrong passphrase, and is answered like an unknown address, %s',
    async (way) => {
      const emails = ['contributor1@test.example', 'nobody-here@test.example']
      const faces: string[] = []
      for (const email of emails) {
        const { answer, changes } = await send(action, world.nobody, way, at(email, 'not the right one'))
        expect(changes.filter((change) => / of ZZ|session/.test(change))).toEqual([])
        faces.push(faceOf(answer, [email]))
      }
      expect(faces[0]).toBe(faces[1])
    },
  )
})

test.each(ways)('an invitation makes one account, and one that is nowhere none, %s', async (way) => {
  const { changes } = await send('acceptInvitationAction', world.nobody, way)
  expect(changes).toContain('person of nobody')
  expect(strays('acceptInvitationAction', changes)).toEqual([])
  const unknown = await send('acceptInvitationAction', world.nobody, way, {}, nobodys)
  expect([unknown.answer.status, unknown.changes]).toEqual([404, []])
})

test.each(ways)('an invitation that was used or has expired makes no account, %s', async (way) => {
  const spoil = (column: string) =>
    world.sql(
      `UPDATE invitation SET ${column} = now() - interval '1 second' WHERE email = 'new1@test.example'`,
    )
  const action = findAction('acceptInvitationAction')
  const fields = await fillForm(world, action, world.ZZ1)
  for (const column of ['used_at', 'expires_at']) {
    await spoil(column)
    const question = { ...questionOf(action, fields, way), path: action.rule.page(world.ZZ1) }
    const { answer, changes } = await post(world, world.nobody, question)
    expect(changes, column).toEqual(['invitation of ZZ1'])
    // Its page says by itself that it was used, or is over.
    expect(answer.status).toBe(404)
  }
})

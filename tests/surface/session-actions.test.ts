import { expect, test } from 'vitest'
import { type Fields, withFields } from './action-body'
import { faceOf } from './judge'
import { type Objects, idsOf, nobodys } from './objects'
import { type Way, fillForm, findAction, post, questionOf, ways } from './post'
import { type Asker, openWorld } from './world'

const world = await openWorld()

/** Posts an action's form, with some fields changed, from its own page. */
async function send(
  name: string,
  asker: Asker,
  way: Way,
  changed: Record<string, string> = {},
  objects = world.ZZ1,
) {
  const action = findAction(name)
  const fields: Fields = withFields(await fillForm(world, action, objects), changed)
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

test.each(ways)('an invitation makes one account, and one that is nowhere none, %s', async (way) => {
  const { changes } = await send('acceptInvitationAction', world.nobody, way)
  expect(changes).toContain('person of nobody')
  expect(strays('acceptInvitationAction', changes)).toEqual([])
  const unknown = await send('acceptInvitationAction', world.nobody, way, {}, nobodys)
  expect([unknown.answer.status, unknown.changes]).toEqual([404, []])
})

test.each(ways)(
  'an invitation that was used or has expired looks like one that is nowhere, %s',
  async (way) => {
    const spoil = (column: string) =>
      world.sql(
        `UPDATE invitation SET ${column} = now() - interval '1 second' WHERE email = 'new1@test.example'`,
      )
    const action = findAction('acceptInvitationAction')
    const fields = await fillForm(world, action, world.ZZ1)
    const unknown = await send('acceptInvitationAction', world.nobody, way, {}, nobodys)
    for (const column of ['used_at', 'expires_at']) {
      await spoil(column)
      const question = { ...questionOf(action, fields, way), path: action.rule.page(world.ZZ1) }
      const { answer, changes } = await post(world, world.nobody, question)
      expect(changes, column).toEqual(['invitation of ZZ1'])
      expect(faceOf(answer, idsOf(world.ZZ1))).toBe(faceOf(unknown.answer, idsOf(nobodys)))
    }
  },
)

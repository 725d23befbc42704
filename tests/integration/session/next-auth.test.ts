import { ServerResponse, IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { getServerSession } from 'next-auth/next'
import { expect, test } from 'vitest'
import { signIn } from '@/operations/sign-in'
import { newToken } from '@/server/session/random-token'
import { describeSessionCookie } from '@/server/session/session-cookie'
import { sessionOptions, signedInOf } from '@/server/session/session-options'
import { asSuperuser } from '../../support/database'
import { aPerson } from './people'

/** What next-auth's own session call makes of a browser that sends this id. */
async function askNextAuth(id?: string) {
  const request = Object.assign(new IncomingMessage(new Socket()), {
    cookies: id ? { [describeSessionCookie().name]: id } : {},
  })
  return signedInOf(await getServerSession(request, new ServerResponse(request), sessionOptions()))
}

test("next-auth's own session call answers who is signed in and for how long, and nobody to a stranger", async () => {
  const person = await aPerson()
  const session = await signIn(person)
  if (!session.ok) throw new Error(session.failure.kind)
  expect(await askNextAuth(session.value)).toMatchObject({
    actor: { personId: person.personId, memberships: [{ reaches: 'all' }] },
    ends: expect.anything() as unknown,
  })
  for (const id of [undefined, 'no token', newToken()]) expect(await askNextAuth(id)).toBeNull()
})

test('a database that does not answer signs nobody out: it is an error, and not a stranger', async () => {
  await asSuperuser('ALTER FUNCTION find_session RENAME TO find_session_gone')
  await expect(askNextAuth(newToken())).rejects.toThrow('The session could not be read')
  await asSuperuser('ALTER FUNCTION find_session_gone RENAME TO find_session')
  expect(await askNextAuth(newToken())).toBeNull()
})

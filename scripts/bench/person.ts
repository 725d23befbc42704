import type { Client } from 'pg'
import { hashToken, newToken } from '@/server/session/random-token'
import { ask } from '../../tests/surface/ask'
import { withClient } from '../postgres/client.mjs'

/** Somebody who is signed in at a service. */
export interface Person {
  /** Asks for an address, refuses anything but the page itself, and says how many milliseconds it took. */
  readonly time: (origin: string, path: string) => Promise<number>
  /** How many bytes the document of an address has. */
  readonly weigh: (origin: string, path: string) => Promise<number>
  readonly cookie: { readonly name: string; readonly value: string }
}

/** Opens a session for an account, past the form. */
export async function signIn(appUrl: string, email: string): Promise<Person> {
  const value = newToken()
  await withClient(appUrl, async (client: Client) => {
    const { rows } = await client.query<{ id: string }>('SELECT person_id AS id FROM find_account($1)', [
      email,
    ])
    await client.query('BEGIN')
    await client.query(`SELECT set_config('app.person_id', $1, true)`, [rows[0]?.id])
    await client.query(`SELECT open_session($1, $2, now(), 'totp')`, [
      Buffer.from(hashToken(value)),
      rows[0]?.id,
    ])
    await client.query('COMMIT')
  })
  const cookie = { name: 'assurance-session', value }
  const timed = async (origin: string, path: string) => {
    if (path.startsWith('/exports/')) await freshen(appUrl, email, value)
    return time(origin, path, `${cookie.name}=${value}`)
  }
  const weigh = async (origin: string, path: string) => {
    const { body } = await ask(origin, { path, headers: { cookie: `${cookie.name}=${value}` } })
    return Buffer.byteLength(body)
  }
  return { cookie, time: timed, weigh }
}

/** A file is given only to whoever has proved some minutes ago who they are, and these runs take longer. */
async function freshen(appUrl: string, email: string, session: string): Promise<void> {
  await withClient(appUrl, async (client: Client) => {
    await client.query('BEGIN')
    await client.query(`SELECT set_config('app.person_id', person_id::text, true) FROM find_account($1)`, [
      email,
    ])
    // Under the same id: these runs ask on with it.
    await client.query(`SELECT freshen_session($1, 'code', $1, $1, NULL)`, [Buffer.from(hashToken(session))])
    await client.query('COMMIT')
  })
}

async function time(origin: string, path: string, cookie: string): Promise<number> {
  const began = performance.now()
  const { status } = await ask(origin, { path, headers: { cookie } })
  const took = performance.now() - began
  if (status !== 200) throw new Error(`${path} was answered with ${status}`)
  return took
}

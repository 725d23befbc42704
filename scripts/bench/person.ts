import type { Client } from 'pg'
import { hashToken, newToken } from '@/server/session/random-token'
import { ask } from '../../tests/surface/ask'
import { withClient } from '../postgres/client.mjs'

/** Somebody who is signed in at a service. */
export interface Person {
  /** Asks for an address, refuses anything but the page itself, and says how many milliseconds it took. */
  readonly time: (origin: string, path: string) => Promise<number>
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
  return { cookie, time: (origin, path) => time(origin, path, `${cookie.name}=${value}`) }
}

async function time(origin: string, path: string, cookie: string): Promise<number> {
  const began = performance.now()
  const { status } = await ask(origin, { path, headers: { cookie } })
  const took = performance.now() - began
  if (status !== 200) throw new Error(`${path} was answered with ${status}`)
  return took
}

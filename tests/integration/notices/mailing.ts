import { afterEach, beforeAll } from 'vitest'
import { ownEnvironment } from '../../../scripts/lib/environments.mjs'
import { queueNotice } from '@/operations/queue-notice'
import { withActor } from '@/server/db/transaction'
import { type People, registerOrganisations } from '../../factories/organisations'
import { asSuperuser } from '../../support/database'
import { CERTIFICATE_FILE, startMailServer } from '../../support/mail-server'

/** Long after the present, so that nothing queued is old news. */
export const AT = new Date('2031-01-10T09:00:00Z')
export const DAY = 24 * 60
export const later = (minutes: number) => new Date(AT.getTime() + minutes * 60_000)

let people: People
let port: number
let server: Awaited<ReturnType<typeof startMailServer>>

/** Mail is set, to a server of this machine that is down until a test says `listen`; each test finds an empty outbox. */
export function useMail(): void {
  beforeAll(async () => {
    server = await startMailServer()
    port = server.port
    await server.close()
    const mail = { SMTP_URL: `smtp://localhost:${port}`, MAIL_FROM: 'returns@service.example' }
    Object.assign(ownEnvironment, mail, { SMTP_CA_FILE: CERTIFICATE_FILE })
    people = await registerOrganisations()
  })
  afterEach(async () => {
    await server.close()
    await asSuperuser('SET session_replication_role = replica; TRUNCATE notice, notice_attempt')
  })
}

export const person = (whom: keyof People) => people[whom]
export const received = () => server.received
export const listen = async (behaviour: Parameters<typeof startMailServer>[0] = {}) => {
  server = await startMailServer(behaviour, port)
}

/** From now on the server is down. */
export const stop = () => server.close()

/** Where it listens, for what stands there in its place while it is down. */
export const portOfMail = () => port

/** Queues one notice for somebody. */
export const tell = (key: string, whom: keyof People = 'lead1') => {
  const facts = { when: '10 January 2031 at 09:00' }
  const to = { personId: people[whom].personId }
  return withActor(null, ({ tx }) =>
    queueNotice(tx, { kind: 'passphrase-changed', key, to, facts, href: '/account' }, AT),
  )
}

export const standing = () =>
  asSuperuser<{ key: string; state: string; tries: number }>(
    'SELECT key, state, tries FROM notice ORDER BY key',
  )
export const one = async () => (await standing())[0]

import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { readSettings } from '@/server/env'
import { deliver } from '@/server/mail/deliver'
import { ownEnvironment } from '../../../scripts/lib/environments.mjs'
import '../../support/database'
import { CERTIFICATE_FILE, startMailServer } from '../../support/mail-server'

const MAIL = { subject: 'A test', text: 'A test', html: '<p>A test</p>' }
let server: Awaited<ReturnType<typeof startMailServer>>

afterEach(() => server.close())

/** Delivers one mail by other settings than those of this process so far. */
async function deliverBy(
  url: (port: number) => string,
  given: Record<string, string> = {},
  meanwhile: () => Promise<void> = () => Promise.resolve(),
) {
  const settings = { SMTP_TLS: '', SMTP_CA_FILE: CERTIFICATE_FILE, MAIL_FROM: 'returns@service.example' }
  Object.assign(ownEnvironment, settings, { SMTP_URL: url(server.port) }, given)
  globalThis.assuranceSettings = undefined
  readSettings()
  await meanwhile()
  return deliver({ ...MAIL, to: { address: 'lead@zz1.example', name: 'Lee' }, messageId: '<1@localhost>' })
}
async function copyOfCertificate() {
  const copy = path.join(await mkdtemp(path.join(tmpdir(), 'certificate-')), 'ca.pem')
  await copyFile(CERTIFICATE_FILE, copy)
  return copy
}
const plain = (port: number) => `smtp://localhost:${port}`

test('a server that offers no encryption is given nothing', async () => {
  server = await startMailServer({ disabledCommands: ['STARTTLS'] })
  expect(await deliverBy(plain)).toMatchObject({ outcome: 'deferred', isDown: true })
  expect(server.received).toEqual([])
})

test('unless a setting lets it be', async () => {
  server = await startMailServer({ disabledCommands: ['STARTTLS'] })
  expect(await deliverBy(plain, { SMTP_TLS: 'opportunistic' })).toMatchObject({ outcome: 'sent' })
  expect(server.received).toMatchObject([{ isEncrypted: false }])
})

test('opportunistic still encrypts where that is offered', async () => {
  server = await startMailServer()
  await deliverBy(plain, { SMTP_TLS: 'opportunistic' })
  expect(server.received).toMatchObject([{ isEncrypted: true }])
})

test('a certificate that nobody vouches for is refused, in either setting', async () => {
  server = await startMailServer()
  for (const SMTP_TLS of ['required', 'opportunistic'])
    expect(await deliverBy(plain, { SMTP_TLS, SMTP_CA_FILE: '' })).toMatchObject({
      outcome: 'deferred',
      isDown: true,
    })
  expect(server.received).toEqual([])
})

test('a file of certificates that is gone since the start is said, and the mail waits', async () => {
  server = await startMailServer()
  const gone = await copyOfCertificate()
  const delivered = await deliverBy(plain, { SMTP_CA_FILE: gone }, () =>
    rm(path.dirname(gone), { recursive: true }),
  )
  expect(delivered).toMatchObject({ outcome: 'deferred', isDown: true })
  expect(delivered.answer).toContain('ENOENT')
  expect(server.received).toEqual([])
})

test('smtps is encrypted from the first byte', async () => {
  server = await startMailServer({ secure: true })
  expect(await deliverBy((port) => `smtps://localhost:${port}`)).toMatchObject({ outcome: 'sent' })
})

test('a server that refuses our name and passphrase refuses us, and no address', async () => {
  server = await startMailServer({
    authOptional: false,
    onAuth: ({ username, password }, _session, answer) =>
      username === 'us' && password === 'p@ss'
        ? answer(null, { user: 'us' })
        : answer(new Error('Who are you?')),
  })
  expect(await deliverBy((port) => `smtp://us:wrong@localhost:${port}`)).toMatchObject({
    outcome: 'deferred',
    isDown: true,
  })
  expect(await deliverBy((port) => `smtp://us:p%40ss@localhost:${port}`)).toMatchObject({ outcome: 'sent' })
})

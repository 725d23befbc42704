import { expect, test } from 'vitest'
import { parseSettings } from '@/server/env'

const complete = {
  DATABASE_URL: 'postgresql://app:passphrase@localhost:5432/returns',
  APP_ORIGIN: 'https://returns.example.nhs.uk',
  APP_SECRET: 'a-secret-of-at-least-thirty-two-characters',
}

test('three settings are enough; the rest have safe values', () => {
  expect(parseSettings(complete)).toEqual({
    demo: false,
    training: false,
    invented: false,
    origin: complete.APP_ORIGIN,
    secret: complete.APP_SECRET,
    secrets: [complete.APP_SECRET],
    databaseUrl: complete.DATABASE_URL,
    port: 3000,
    trustedProxyHops: 0,
    secondFactor: 'everybody',
    showNhsLogo: false,
    supportContact: '',
    securityContact: '',
    auditHeadsFolder: '',
    knownPassphrasesFile: '',
    escalationDays: { commissioner: 14, national: 42 },
    reviewDays: 90,
    reviewAnswerDays: 28,
    evidence: { folder: '.local/evidence', quota: 500_000_000, clamd: '', unscannedServed: false },
    singleSignOn: null,
    watch: { logs: { level: 'info', file: '' }, slowStatementMs: 500 },
    smtp: '',
    mailFrom: '',
    smtpTls: 'required',
    smtpCaFile: '',
  })
})

test('one error names every faulty setting and its remedy', () => {
  const faulty = { ...complete, APP_ORIGIN: 'returns.example.nhs.uk/', APP_SECRET: 'short', PORT: '3e3' }
  expect(() => parseSettings(faulty)).toThrow(
    /APP_ORIGIN must be .*\n.*APP_SECRET must be .*\n.*PORT must be /,
  )
})

test('who needs a second factor is everybody, or those who decide, and nobody else can be named', () => {
  expect(parseSettings({ ...complete, SECOND_FACTOR: 'deciders' }).secondFactor).toBe('deciders')
  for (const SECOND_FACTOR of ['no', 'nobody', 'Everybody'])
    expect(() => parseSettings({ ...complete, SECOND_FACTOR })).toThrow(/SECOND_FACTOR must be everybody/)
})

test('a weakness is reported to an address that a program can use', () => {
  for (const SECURITY_CONTACT of [
    'mailto:security@example.nhs.uk',
    'tel:+44-300-123-4567',
    'https://example.nhs.uk/report',
  ])
    expect(parseSettings({ ...complete, SECURITY_CONTACT }).securityContact).toBe(SECURITY_CONTACT)
  for (const SECURITY_CONTACT of [
    'security@example.nhs.uk',
    'http://example.nhs.uk',
    'mailto:a@b.example\nContact: mailto:c@d.example',
  ])
    expect(() => parseSettings({ ...complete, SECURITY_CONTACT })).toThrow(
      /SECURITY_CONTACT must be a mailto:/,
    )
})

test('an error never repeats a secret', () => {
  expect(() => parseSettings({ ...complete, APP_SECRET: 'hunter2' })).toThrow(
    expect.objectContaining({ message: expect.not.stringContaining('hunter2') as string }),
  )
})

const provider = {
  ...{ OIDC_ISSUER: 'https://login.example/tenant', OIDC_CLIENT_ID: 'returns' },
  OIDC_CLIENT_SECRET: 'told-by-the-provider',
}

test('a provider, its client and its secret are enough for single sign-on', () => {
  expect(parseSettings({ ...complete, ...provider, OIDC_REQUIRED_ACR: 'AAL2 AAL3' }).singleSignOn).toEqual({
    ...{ issuer: 'https://login.example/tenant', clientId: 'returns', clientSecret: 'told-by-the-provider' },
    ...{ scopes: 'openid', acrValues: '', requiredAcr: ['AAL2', 'AAL3'] },
    button: 'Sign in with single sign-on',
    patience: 5000,
  })
})

test.each([
  [{ OIDC_CLIENT_ID: '' }, /OIDC_CLIENT_ID is missing/],
  [{ OIDC_CLIENT_SECRET: '' }, /OIDC_CLIENT_SECRET is missing/],
  [{ OIDC_ISSUER: '' }, /OIDC_CLIENT_SECRET is given without OIDC_ISSUER/],
  [{ OIDC_ISSUER: 'http://login.example' }, /OIDC_ISSUER must be/],
  [{ OIDC_ISSUER: 'https://login.example?tenant=1' }, /OIDC_ISSUER must be/],
  [{ OIDC_SCOPES: 'profile' }, /OIDC_SCOPES must be/],
  [{ OIDC_REQUIRED_ACR: 'AAL2, "AAL3"' }, /OIDC_REQUIRED_ACR must be/],
])('half of single sign-on, or a wrong one, is refused: %j', (given, message) => {
  expect(() => parseSettings({ ...complete, ...provider, ...given })).toThrow(message)
})

test.each([
  [{ SMTP_URL: 'smtp://mail.example:587' }, /SMTP_URL is given without MAIL_FROM/],
  [{ MAIL_FROM: 'returns@service.example' }, /MAIL_FROM is given without SMTP_URL/],
  [{ SMTP_URL: 'https://mail.example', MAIL_FROM: 'returns@service.example' }, /SMTP_URL must be/],
  [{ SMTP_URL: 'smtp://mail.example', MAIL_FROM: 'Returns <returns@service.example>' }, /MAIL_FROM must be/],
  [{ SMTP_TLS: 'none' }, /SMTP_TLS must be/],
])('half a mail server, or a wrong one, is refused: %j', (given, message) => {
  expect(() => parseSettings({ ...complete, ...given })).toThrow(message)
})

test('a training copy is invented and sends no mail, and the demo is none', () => {
  const mail = { SMTP_URL: 'smtps://user:x@mail.example:465', MAIL_FROM: 'returns@example.nhs.uk' }
  expect(parseSettings({ ...complete, ...mail, TRAINING: 'yes' })).toMatchObject({
    training: true,
    invented: true,
    smtp: '',
  })
  expect(parseSettings({ ...complete, ...mail })).toMatchObject({
    training: false,
    invented: false,
    smtp: mail.SMTP_URL,
  })
  const demo = parseSettings({ ...complete, TRAINING: 'yes', EMBEDDED_CLUSTER: '1' })
  expect(demo).toMatchObject({ demo: true, training: false, invented: true })
})

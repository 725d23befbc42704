import { expect, test } from 'vitest'
import { toAdminView } from '@/features/admin/to-admin-view'
import type { Administration } from '@/operations/read/get-administration'
import { knownPeriod } from '@/domain/catalogue/known-period'

const nobody = {
  withoutGatekeeper: [],
  withoutLead: [],
  withoutExecutive: [],
  commissionersWithout: [],
  waitedFor: [],
}

/** A service that was only just started: nothing but its first administrator. */
function aNewService(): Administration {
  return {
    at: new Date('2026-11-29T12:00:00Z'),
    organisations: new Map([
      [
        'hsps-1767',
        { done: false, providers: 0, commissioners: 0, withoutCommissioner: 0, withoutLead: 0, unasked: [] },
      ],
    ]),
    people: {
      done: false,
      administrators: 1,
      withoutFactor: 1,
      openInvitations: 0,
      expiredInvitations: 0,
      ...nobody,
    },
    timetable: {
      ...{ done: false, unconfirmed: ['hsps-1767'] },
      open: {
        period: knownPeriod('2026-27-Q2'),
        opensAt: new Date('2026-10-01T00:00:00Z'),
        deadlineAt: new Date('2026-11-11T23:59:59Z'),
        isExample: true,
      },
      next: {
        period: knownPeriod('2026-27-Q3'),
        opensAt: new Date('2027-01-01T00:00:00Z'),
        deadlineAt: new Date('2027-02-11T23:59:59Z'),
        isExample: true,
      },
      clock: { state: 'never', wokeAt: null, failed: [] },
    },
    signIn: { done: false, administrators: 1, withoutFactor: 1, obliged: 'everybody', singleSignOn: false },
    hasContact: false,
    evidence: { isScanned: false, unscannedServed: false },
    mail: { isSet: false, done: false, waiting: 0, waitsSince: null, failed: 0, testedAt: null },
  }
}

const statesOf = (read: Administration) =>
  toAdminView(read).tasks.map(({ id, status }) => `${id} ${status.text}`)

test('a new service is led from its organisations on, each part with its next step', () => {
  const view = toAdminView(aNewService())
  expect(view.said).toBe('8 parts of 8 still want something of you. Begin with the first.')
  expect(view.tasks.map(({ hint }) => hint)).toEqual([
    '0 providers, 0 commissioners. Register a commissioner first, then the providers that it answers for; or import them all from a file.',
    'Missing: a second administrator, should one be away.',
    'The shipped rule is an example: read it, and confirm it or set your own. Quarter 2 of 2026-27 is open, and was due on 11 November 2026. Quarter 3 of 2026-27 opens on 1 January 2027.',
    'No mail server is set: links of invitations are shown once, to be passed on by hand. SMTP_URL sets one.',
    'Whoever signs in with a passphrase needs a second factor. 1 of 1 administrator without one. Single sign-on is not set.',
    'Nobody is named: the public page about help says so. SUPPORT_CONTACT names somebody.',
    'Not scanned for malware: CLAMD_ADDRESS names the scanner. Files that were not scanned are given to nobody.',
    'The worker has not run yet. npm start runs it beside the web. Health says how the rest does.',
  ])
})

test('a part is done when nothing of it is missing, and red only where something went wrong', () => {
  const read = aNewService()
  const standing = {
    done: true,
    providers: 3,
    commissioners: 2,
    withoutCommissioner: 0,
    withoutLead: 1,
    unasked: [],
  }
  const kept: Administration = {
    ...read,
    organisations: new Map([['hsps-1767', standing]]),
    people: { ...read.people, done: true, administrators: 2, openInvitations: 1 },
    timetable: { ...read.timetable, unconfirmed: [], clock: { state: 'runs', wokeAt: read.at, failed: [] } },
    mail: { ...read.mail, isSet: true, done: true },
    hasContact: true,
    evidence: { isScanned: true, unscannedServed: false },
    signIn: { ...read.signIn, done: true, withoutFactor: 0 },
  }
  expect(statesOf(kept)).toEqual([
    'organisations Done',
    'people Done',
    'timetable Done',
    'mail Done',
    'sign-in Done',
    'contact Done',
    'evidence Done',
    'clock Done',
  ])
  expect(toAdminView(kept).said).toBe('Everything is set up, and runs by itself.')
  expect(
    toAdminView(kept)
      .tasks.map(({ hint }) => hint)
      .slice(0, 2),
  ).toEqual([
    '3 providers, 2 commissioners. 1 for which a lead may still be named.',
    'Every organisation has its people. 1 invitation not yet accepted.',
  ])
  const unasked = [
    { providerCode: 'ZZ1', period: '2025-26' },
    { providerCode: 'ZZ1', period: '2026-27-Q2' },
  ]
  const gap = { ...kept, organisations: new Map([['hsps-1767', { ...standing, unasked }]]) }
  expect(toAdminView(gap).tasks[0]).toMatchObject({
    status: { text: 'To\u00a0do' },
    hint: expect.stringContaining(
      'ZZ1 is not asked for the declaration of 2025-26, Quarter 2 of 2026-27: nobody answers for it then.',
    ) as string,
  })
  const stopped = { ...kept.timetable, clock: { state: 'stopped', wokeAt: read.at, failed: [] } } as const
  expect(statesOf({ ...kept, timetable: stopped }).at(-1)).toBe('clock Look')
  expect(statesOf({ ...kept, mail: { ...kept.mail, failed: 2 } })).toContain('mail Look')
})

test('of many organisations that lack somebody only some are named', () => {
  const read = aNewService()
  const withoutLead = ['ZZ1', 'ZZ2', 'ZZ3', 'ZZ4', 'ZZ5', 'ZZ6', 'ZZ7']
  const people = { ...read.people, administrators: 2, withoutLead }
  expect(toAdminView({ ...read, people }).tasks[1]?.hint).toBe(
    'Missing: a service lead for ZZ1, ZZ2, ZZ3, ZZ4, ZZ5 and 2 more.',
  )
})

test('who is invited is not missing, and is waited for by name', () => {
  const read = aNewService()
  const people = { ...read.people, administrators: 2, openInvitations: 3, waitedFor: ['ZZ1', 'ZZ2'] }
  expect(toAdminView({ ...read, people }).tasks[1]).toMatchObject({
    hint: 'Nobody is missing who is not invited. 3 invitations not yet accepted, for ZZ1, ZZ2.',
    status: { text: 'To\u00a0do' },
  })
})

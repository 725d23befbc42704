import { randomUUID } from 'node:crypto'
import type { Client } from 'pg'
import type { Actor } from '@/domain/access/actor'
import { knownPeriod } from '@/domain/catalogue/known-period'
import type { Result } from '@/domain/result'
import type { Failure } from '@/domain/forms/failure'
import type { ReturnKey } from '@/domain/returns/quarterly-return'
import { openReturn } from '@/operations/open-return'
import { previewSubmission } from '@/operations/preview-submission'
import { submitReturn } from '@/operations/submit-return'
import { openSession } from '@/server/db/accounts'
import { recordInvitation } from '@/server/db/invitations'
import { withActor } from '@/server/db/transaction'
import { hashPassphrase } from '@/server/session/passphrase-hash'
import { hashToken, newToken } from '@/server/session/random-token'
import { saveSection } from '../factories/saving'
import { type People, openPeriod, registerOrganisations } from '../factories/organisations'
import { asSuperuser } from '../support/database'
import { A_NOTICE } from '../support/a-notice'
import { anAnnotation } from '../support/an-annotation'
import { aThreshold } from '../support/a-threshold'
import { anAction } from '../support/an-action'
import { aCase } from '../support/a-case'
import { aQuery } from '../support/a-query'
import { aRedaction } from '../support/a-redaction'
import { anEvidenceFile, keepEvidence } from '../support/an-evidence-file'
import { EVIDENCE_OF_TESTS } from '../support/demo-environment'
import { aReview } from '../support/a-review'
import { YEAR_BEFORE } from '../factories/typed-declaration'
import { aFullReturn } from '../factories/typed-return'
import { declare, openYears } from './arrange-declarations'
import { BLANK_PERIOD, DRAFT_PERIOD, PASSPHRASE, SUBMITTED_PERIOD, type Objects, objectsOf } from './objects'

/** Two providers with a full draft and a submitted return each, the same of declarations, people of every role, and open invitations. */
export async function arrangeOrganisations(client: Client): Promise<People> {
  const people = await registerOrganisations({ period: knownPeriod(DRAFT_PERIOD) })
  await openPeriod(knownPeriod(SUBMITTED_PERIOD))
  await openPeriod(knownPeriod(BLANK_PERIOD))
  await openYears()
  // The built service goes by the database's own clock, so all of them are open on any day.
  await client.query(`UPDATE reporting_window SET opens_at = '2020-01-01', deadline_at = '2098-01-01',
    closes_at = '2098-01-01', year_closes_at = '2098-01-01'`)
  for (const [lead, executive, provider] of [
    [people.lead1, people.executive1, 'ZZ1'],
    [people.lead2, people.executive2, 'ZZ2'],
  ] as const) {
    const { draft, submitted } = keysOf(provider)
    for (const key of [draft, submitted]) await typeReturn(lead, key, objectsOf(provider))
    await submit(lead, submitted)
    await declare(lead, executive, provider)
  }
  await client.query(A_NOTICE)
  await client.query(aRedaction('ZZ1'))
  await keepEvidence(EVIDENCE_OF_TESTS)
  for (const provider of ['ZZ1', 'ZZ2'])
    await client.query(
      [
        anAnnotation('hsps-1767', provider, '110'),
        aQuery('hsps-1767', provider, '110'),
        aCase('hsps-1767', provider, '101'),
        anAction('hsps-1767', provider),
        aReview({ framework: 'hsps-1767', provider, year: YEAR_BEFORE }),
        anEvidenceFile('hsps-1767', provider, YEAR_BEFORE),
      ].join('; '),
    )
  for (const commissioner of ['NORTH', 'SOUTH'])
    await client.query(aThreshold('hsps-1767', commissioner, '110'))
  const hash = await hashPassphrase(PASSPHRASE)
  await client.query('UPDATE person SET passphrase_hash = $1', [hash])
  return people
}

function keysOf(providerCode: string): Record<'draft' | 'submitted', ReturnKey> {
  return {
    draft: { framework: 'hsps-1767', providerCode, period: knownPeriod(DRAFT_PERIOD) },
    submitted: { framework: 'hsps-1767', providerCode, period: knownPeriod(SUBMITTED_PERIOD) },
  }
}

async function typeReturn(lead: Actor, key: ReturnKey, { secret }: Objects): Promise<void> {
  const unknown = { '110.state': 'not-available', '110.reason': secret }
  const { outcomes, ...others } = aFullReturn()
  const known = Object.entries(outcomes ?? {}).filter(([box]) => !box.startsWith('110.'))
  const again = { 'about.explanation': 'These tests enter the same figures every quarter.' }
  for (const [section, typed] of Object.entries({
    ...others,
    about: { ...others['about'], ...again },
    outcomes: { ...Object.fromEntries(known), ...unknown },
  })) {
    const { current } = await openReturn(lead, key)
    insist(await saveSection(lead, { ...key, section, revision: current.revision, typed }))
  }
}

async function submit(lead: Actor, key: ReturnKey): Promise<void> {
  const file = await openReturn(lead, key)
  const preview = previewSubmission(file, { personId: lead.personId, name: lead.name, at: new Date() })
  if (!preview.figuresSha256) throw new Error(`Not ready: ${JSON.stringify(preview.errors)}`)
  const { revision } = file.current
  const posted = { ...key, revision, idempotencyKey: randomUUID(), figuresSha256: preview.figuresSha256 }
  insist(await submitReturn(lead, { ...posted, declared: true }))
}

function insist<Value>(outcome: Result<Value, Failure>): void {
  if (!outcome.ok) throw new Error(`Refused: ${JSON.stringify(outcome.failure)}`)
}

/** A session in force for everybody, by their names. */
export async function openSessions(
  people: Readonly<Record<string, Actor>>,
): Promise<Readonly<Record<string, string>>> {
  const opened: [string, string][] = []
  for (const [name, actor] of Object.entries(people)) opened.push([name, await openSessionOf(actor)])
  return Object.fromEntries(opened)
}

export async function openSessionOf(actor: Actor): Promise<string> {
  const token = newToken()
  await withActor(actor, ({ tx, at }) =>
    openSession(tx, { tokenHash: hashToken(token), personId: actor.personId, at, assurance: 'totp' }),
  )
  // A decision asks for the passphrase again after five minutes, and these tests take longer than that.
  await asSuperuser(`UPDATE session SET fresh_at = now() + interval '1 day' WHERE token_hash = $1`, [
    Buffer.from(hashToken(token)),
  ])
  return token
}

/** An invitation to ZZ1, by its administrator. */
export async function invite(administrator: Actor, email: string): Promise<string> {
  const token = newToken()
  const invited = {
    email,
    name: 'Somebody new',
    role: 'contributor',
    framework: 'hsps-1767',
    providerCode: 'ZZ1',
    validHours: 24,
  }
  await withActor(administrator, ({ tx }) =>
    recordInvitation(tx, { ...invited, tokenHash: hashToken(token) }),
  )
  return token
}

import type { Actor } from '@/domain/access/actor'
import type { CaseKey, Outcome } from '@/domain/cases/case'
import { financialYearOf } from '@/domain/periods/period'
import { takeCaseStep } from '@/operations/take-case-step'
import { withClient } from '../../../scripts/postgres/client.mjs'
import { database } from '../../support/database'
import { PERIOD } from '../../factories/period'
import { people } from '../queries/asking'
import { ZZ1 } from '../returns/entering'
import { DIGEST, PERSON, SNAPSHOT } from '../storage/facts'

/** Of 200 patients of six other services of North all but ten completed: beside them 24 of 40 lie far beyond 99.8%. */
const OTHERS = ['ZZ31', 'ZZ32', 'ZZ33', 'ZZ34', 'ZZ35', 'ZZ36']

const SUBMIT = (code: string, index: number) => `
  INSERT INTO quarterly_return (framework, provider_code, financial_year, period, state, version, revision, opened_at)
    VALUES ('hsps-1767', '${code}', '${financialYearOf(PERIOD)}', '${PERIOD}', 'submitted', 1, 1, '2026-10-01')
    ON CONFLICT (framework, provider_code, period) DO UPDATE SET state = 'submitted', version = 1;
  INSERT INTO submission SELECT r.framework, r.provider_code, r.financial_year, r.period, 1, '2026-10-10', '${PERSON}'::uuid, 'Ann Lead',
    '2026-10-10', false, 'Declared', NULL, '1', '${SNAPSHOT.snapshot}', '${SNAPSHOT.snapshot_sha256}', '${DIGEST}', 1, '${DIGEST}'
    FROM quarterly_return r WHERE r.provider_code = '${code}' AND r.period = '${PERIOD}';
  INSERT INTO submitted_line (framework, provider_code, financial_year, period, version, indicator, definition_version, kind, state,
    numerator, denominator) VALUES ('hsps-1767', '${code}', '${financialYearOf(PERIOD)}', '${PERIOD}', 1, '106', 1, 'proportion', 'value',
    ${188 + index}, 200);`

/** Six more services of North with a submitted line each, put there past the operations. */
export async function addOthers(): Promise<void> {
  await withClient(
    database.ownerUrl,
    async (client: { query: (sql: string, values?: unknown[]) => Promise<unknown> }) => {
      for (const code of OTHERS) {
        await client.query(`SELECT register_provider($1, 'Provider ' || $1, 'North', '2020-04-01')`, [code])
        await client.query(`SELECT record_responsibility('hsps-1767', $1, 'NORTH', '2020-04-01', NULL)`, [
          code,
        ])
      }
    },
  )
  await withClient(database.superuserUrl, (client: { query: (sql: string) => Promise<unknown> }) =>
    client.query(`SET session_replication_role = replica; ${OTHERS.map(SUBMIT).join('')}`),
  )
}

/** North, who answers for the others too. */
export const north: Actor = {
  ...people.north,
  memberships: people.north.memberships.map((held) => ({ ...held, reaches: ['ZZ1', ...OTHERS] })),
}

export const KEY: CaseKey = { ...ZZ1, indicator: '106' }

interface Stepping {
  readonly outcome: Outcome | ''
  readonly text: string
  readonly key: CaseKey
  readonly clock: Date
}

/** The next step after so many, of the case of ZZ1. */
export function step(
  actor: Actor,
  seen: number,
  { outcome = '', text = 'A text of some words.', key = KEY, clock = new Date() }: Partial<Stepping> = {},
) {
  return takeCaseStep(actor, { ...key, seen, outcome, text }, clock)
}

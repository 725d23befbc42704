import type { Client } from 'pg'
import { withClient } from '../../scripts/postgres/client.mjs'

export interface StoredSubmission {
  readonly version: number
  readonly snapshot: string
  readonly snapshotSha256: string
  readonly lines: number
  /** Of the section that the clients save. */
  readonly numerator: number | null
  /** Keys of its receipts. */
  readonly keys: readonly string[]
  /** Whether the place it names in its provider's chain is that of its own event. */
  readonly isAudited: boolean
}

export interface StoredReturn {
  readonly id: string
  readonly state: string
  readonly version: number
  readonly revision: number
  /** In the draft. */
  readonly numerator: number | null
  readonly savesAudited: number
  readonly submissionsAudited: number
  readonly submissions: readonly StoredSubmission[]
}

const SUBMISSIONS = `SELECT coalesce(jsonb_agg(jsonb_build_object('version', s.version, 'snapshot', s.snapshot,
    'snapshotSha256', s.snapshot_sha256,
    'lines', (SELECT count(*) FROM submitted_line l WHERE l.provider_code = s.provider_code AND l.period = s.period
      AND l.version = s.version),
    'numerator', (SELECT l.numerator FROM submitted_line l WHERE l.provider_code = s.provider_code
      AND l.period = s.period AND l.version = s.version AND l.indicator = '106'),
    'keys', (SELECT coalesce(jsonb_agg(t.idempotency_key), '[]') FROM receipt t WHERE t.provider_code = s.provider_code
      AND t.period = s.period AND t.version = s.version),
    'isAudited', EXISTS (SELECT FROM audit_event e WHERE e.organisation = s.provider_code AND e.seq = s.audit_seq
      AND e.hash = s.audit_head AND e.action = 'return-submitted' AND e.object = s.provider_code || '-' || s.period
      AND e.new->>'snapshotSha256' = s.snapshot_sha256))), '[]')
  FROM submission s WHERE s.provider_code = r.provider_code AND s.period = r.period`

const RETURNS = `SELECT r.id, r.state, r.version, r.revision,
    (SELECT f.number::float8 FROM draft_figure f WHERE f.provider_code = r.provider_code AND f.period = r.period
      AND f.indicator = '106' AND f.field = 'numerator') AS numerator,
    (SELECT count(*)::int FROM audit_event e WHERE e.organisation = r.provider_code AND e.action = 'section-saved'
      AND e.object LIKE r.id || '/%') AS "savesAudited",
    (SELECT count(*)::int FROM audit_event e WHERE e.organisation = r.provider_code AND e.action = 'return-submitted'
      AND e.object = r.id) AS "submissionsAudited",
    (${SUBMISSIONS}) AS submissions
  FROM (SELECT *, provider_code || '-' || period AS id FROM quarterly_return) r ORDER BY r.id`

const CHAINS = `SELECT organisation, verify_audit(organisation)::int AS broken FROM audit_chain`

/** Everything that stands in the database, read past all row security. */
export function readStored(superuserUrl: string) {
  return withClient(superuserUrl, async (client: Client) => ({
    returns: (await client.query<StoredReturn>(RETURNS)).rows,
    chains: (await client.query<{ organisation: string; broken: number | null }>(CHAINS)).rows,
  }))
}

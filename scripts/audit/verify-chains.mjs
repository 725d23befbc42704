/**
 * Everything that can be checked from inside one database: whether each chain holds, and whether what was submitted
 * or signed stands in it as it was recorded. A tail that was rewritten whole is found by the heads that submissions and
 * signatures keep.
 *
 * @typedef {{ organisation: string, events: number, head: string, brokenAt: number | null }} Chain
 * @typedef {{ submission: string, fault: string }} Fault
 * @typedef {{ chains: Chain[], faults: Fault[], submissions: number, declarations: number, redactions: number }} Verified
 */

const CHAINS = `SELECT organisation, seq::int AS events, head, verify_audit(organisation)::int AS "brokenAt"
  FROM audit_chain ORDER BY organisation`

/** What keeps its place in a chain: where it stands, which action recorded it, and the hash of what it says. */
const SUBMITTED = {
  ...{
    table: 'submission',
    period: 'period',
    action: 'return-submitted',
    by: 'submitted_by',
    at: 'submitted_at',
  },
  ...{
    hash: 'figures_sha256',
    recorded: 'figuresSha256',
    differ: 'its figures are not those that the chain recorded',
  },
}
const SIGNED = {
  ...{
    table: 'signed_declaration',
    period: 'financial_year',
    action: 'declaration-signed',
    by: 'signed_by',
    at: 'signed_at',
  },
  ...{
    hash: 'content_sha256',
    recorded: 'contentSha256',
    differ: 'its content is not the one that the chain recorded',
  },
}

/** @param {typeof SUBMITTED} kept */
const faultsOf = ({ table, period, action, by, at, hash, recorded, differ }) => `
    SELECT audit_object(s.framework, s.provider_code || '-' || s.${period}) || ', version ' || s.version AS submission, ARRAY[
      CASE WHEN e.seq IS NULL THEN 'its place ' || s.audit_seq || ' of the chain is empty' END,
      CASE WHEN e.hash <> s.audit_head THEN 'place ' || s.audit_seq || ' of the chain has another hash than it kept' END,
      CASE WHEN e.person_id IS DISTINCT FROM s.${by} THEN 'its event names somebody else' END,
      CASE WHEN abs(extract(epoch FROM e.at - s.${at})) > 0 THEN 'its event is of another moment' END,
      CASE WHEN e.new->>'late' IS DISTINCT FROM s.late::text OR e.new->>'version' IS DISTINCT FROM s.version::text
        THEN 'its event says something else of it' END,
      CASE WHEN e.action <> '${action}' THEN 'place ' || s.audit_seq || ' of the chain records something else' END,
      CASE WHEN s.snapshot_sha256 <> encode(sha256(convert_to(s.snapshot, 'UTF8')), 'hex')
          AND NOT is_redacted_as(s.provider_code, s.audit_seq, s.snapshot_sha256, encode(sha256(convert_to(s.snapshot, 'UTF8')), 'hex'))
        THEN 'its snapshot does not have the hash that it kept' END,
      CASE WHEN e.seq IS NOT NULL AND e.new->>'snapshotSha256' IS DISTINCT FROM s.snapshot_sha256
        THEN 'its snapshot is not the one that the chain recorded' END,
      CASE WHEN e.seq IS NOT NULL AND e.new->>'${recorded}' IS DISTINCT FROM s.${hash} THEN '${differ}' END
    ] AS faults
    FROM ${table} s LEFT JOIN audit_event e ON e.organisation = s.provider_code AND e.seq = s.audit_seq
    UNION ALL
    SELECT e.object || ', version ' || coalesce(e.new->>'version', '?'), ARRAY['the chain records it and it is not there']
    FROM audit_event e WHERE e.action = '${action}' AND NOT EXISTS (SELECT FROM ${table} s
      WHERE s.provider_code = e.organisation AND s.audit_seq = e.seq)`

/** An outcome is beside the event that recorded its snapshot; once a text was taken out of it, a redaction says which hash it has. */
const REVIEWED = `
    SELECT audit_object(o.framework, o.provider_code || '-' || o.financial_year) || ', outcome ' || o.round, ARRAY[
      CASE WHEN e.seq IS NULL THEN 'its snapshot is not the one that the chain recorded' END,
      CASE WHEN o.snapshot_sha256 <> s.present AND NOT coalesce(is_redacted_as(o.provider_code, e.seq, o.snapshot_sha256, s.present), false)
        THEN 'its snapshot does not have the hash that it kept' END]
    FROM review_outcome o CROSS JOIN LATERAL (SELECT encode(sha256(convert_to(o.snapshot, 'UTF8')), 'hex') AS present) s
    LEFT JOIN audit_event e ON e.organisation = o.provider_code AND e.action = 'review-signed'
      AND e.object = audit_object(o.framework, o.provider_code || '-' || o.financial_year)
      AND e.new->>'snapshotSha256' = o.snapshot_sha256 AND e.new->>'round' = o.round::text`

/** A checkpoint says what the chain itself says, or it was not written by the service. No checkpoint is believed here. */
const CHECKPOINTS = `
    SELECT 'Checkpoint ' || k.seq || ' of ' || k.organisation, ARRAY[CASE WHEN e.hash IS DISTINCT FROM k.hash
      THEN 'it has another hash than its place of the chain' END]
    FROM audit_checkpoint k LEFT JOIN audit_event e ON e.organisation = k.organisation AND e.seq = k.seq`

/** A redaction is honoured only where two people stand behind it. */
const ALONE = `
    SELECT e.object || ', event ' || e.seq, ARRAY['it says that a text was redacted, and no two people agreed to that']
    FROM audit_event e WHERE e.action = 'text-redacted' AND NOT EXISTS (SELECT FROM redaction r WHERE r.id::text = e.new->>'redaction'
      AND r.is_agreed AND r.settled_by <> r.asked_by AND r.settled_by = e.person_id AND r.sha256 = e.new->>'sha256')`

const FAULTS = `
  WITH compared AS (${faultsOf(SUBMITTED)} UNION ALL ${faultsOf(SIGNED)} UNION ALL ${REVIEWED} UNION ALL ${CHECKPOINTS} UNION ALL ${ALONE})
  SELECT submission, fault FROM compared, unnest(faults) AS fault WHERE fault IS NOT NULL ORDER BY 1, 2`

const COUNTS = `SELECT (SELECT count(*) FROM submission)::int AS submissions,
  (SELECT count(*) FROM signed_declaration)::int AS declarations,
  (SELECT count(DISTINCT new->>'redaction') FROM audit_event WHERE action = 'text-redacted')::int AS redactions`

const READY = `SELECT pg_has_role(session_user, 'assurance_owner', 'MEMBER') AND EXISTS (
  SELECT FROM pg_policies WHERE tablename = 'audit_event' AND policyname = 'owner_reads') AND to_regclass('redaction') IS NOT NULL AS ready`

/**
 * Whether this role sees every row that is to be checked: one that sees none would find nothing wrong.
 *
 * @param {import('pg').Client} client
 * @returns {Promise<boolean>}
 */
export async function canVerify(client) {
  const { rows } = await client.query(READY)
  return rows[0].ready
}

/**
 * @param {import('pg').Client} client signed in as the owner
 * @returns {Promise<Verified>}
 */
export async function verifyChains(client) {
  // One moment for all of it: else a return that is submitted meanwhile would look as if it did not fit.
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  const verified = await verifyInTransaction(client)
  await client.query('COMMIT')
  return verified
}

/**
 * The same in a transaction that has begun.
 *
 * @param {import('pg').Client} client
 * @returns {Promise<Verified>}
 */
export async function verifyInTransaction(client) {
  const chains = (await client.query(CHAINS)).rows
  const faults = (await client.query(FAULTS)).rows
  const [{ submissions, declarations, redactions }] = (await client.query(COUNTS)).rows
  return { chains, faults, submissions, declarations, redactions }
}

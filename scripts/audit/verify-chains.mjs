/**
 * Everything that can be checked from inside one database: whether each chain holds, and whether what was submitted
 * stands in it as it was recorded. A tail that was rewritten whole is found by the heads that submissions keep.
 *
 * @typedef {{ organisation: string, events: number, head: string, brokenAt: number | null }} Chain
 * @typedef {{ submission: string, fault: string }} Fault
 */

const CHAINS = `SELECT organisation, seq::int AS events, head, verify_audit(organisation)::int AS "brokenAt"
  FROM audit_chain ORDER BY organisation`

const FAULTS = `
  WITH compared AS (
    SELECT s.provider_code || '-' || s.period || ', version ' || s.version AS submission, ARRAY[
      CASE WHEN e.seq IS NULL THEN 'its place ' || s.audit_seq || ' of the chain is empty' END,
      CASE WHEN e.hash <> s.audit_head THEN 'place ' || s.audit_seq || ' of the chain has another hash than it kept' END,
      CASE WHEN s.snapshot_sha256 <> encode(sha256(convert_to(s.snapshot, 'UTF8')), 'hex')
        THEN 'its snapshot does not have the hash that it kept' END,
      CASE WHEN e.new->>'snapshotSha256' <> s.snapshot_sha256 THEN 'its snapshot is not the one that the chain recorded' END,
      CASE WHEN e.new->>'figuresSha256' <> s.figures_sha256 THEN 'its figures are not those that the chain recorded' END
    ] AS faults
    FROM submission s LEFT JOIN audit_event e ON e.organisation = s.provider_code AND e.seq = s.audit_seq
    UNION ALL
    SELECT e.object || ', version ' || coalesce(e.new->>'version', '?'), ARRAY['the chain records it and it is not there']
    FROM audit_event e WHERE e.action = 'return-submitted' AND NOT EXISTS (SELECT FROM submission s
      WHERE s.provider_code = e.organisation AND s.audit_seq = e.seq))
  SELECT submission, fault FROM compared, unnest(faults) AS fault WHERE fault IS NOT NULL ORDER BY 1, 2`

const READY = `SELECT pg_has_role(session_user, 'assurance_owner', 'MEMBER') AND EXISTS (
  SELECT FROM pg_policies WHERE tablename = 'audit_event' AND policyname = 'owner_reads') AS ready`

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
 * @returns {Promise<{ chains: Chain[], faults: Fault[], submissions: number }>}
 */
export async function verifyChains(client) {
  // One moment for all of it: else a return that is submitted meanwhile would look as if it did not fit.
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  const chains = (await client.query(CHAINS)).rows
  const faults = (await client.query(FAULTS)).rows
  const [{ submissions }] = (await client.query('SELECT count(*)::int AS submissions FROM submission')).rows
  await client.query('COMMIT')
  return { chains, faults, submissions }
}

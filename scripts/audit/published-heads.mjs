import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { StepFailure } from '../lib/step-failure.mjs'

/**
 * @typedef {{ organisation: string, seq: number, head: string }} ChainHead
 * @typedef {{ file: string, sha256: string, previous: string | null | undefined, heads: ChainHead[] }} PublishedFile
 */

/**
 * What was published of how chains end: one file, or every one of a folder in the order of their names.
 *
 * @param {string} where
 * @returns {PublishedFile[]}
 */
export function readPublished(where) {
  const files = filesAt(where)
  if (files.length === 0) refuseNone(where)
  return files.map(readFile)
}

/**
 * The same of a folder that the worker will write, or has written, into: none where it is missing or holds no day yet.
 *
 * @param {string} folder
 * @returns {PublishedFile[]}
 */
export function readPublishedSoFar(folder) {
  return existsSync(folder) ? filesAt(folder).map(readFile) : []
}

const IS_NEW = `SELECT coalesce(min(recorded_at) > now() - interval '2 days', true) AS "isNew" FROM audit_event`

/**
 * Whether a service is so new that nothing need have been published of it: the worker does so once a day.
 *
 * @param {import('pg').Client} client signed in as the owner
 * @returns {Promise<boolean>}
 */
export async function isNewService(client) {
  const { rows } = await client.query(IS_NEW)
  return rows[0].isNew
}

/** @param {string} where */
export function refuseNone(where) {
  throw new StepFailure(`No published heads lie in ${where}.`, {
    advice: 'name the file or the folder of heads that the worker wrote (AUDIT_HEADS_FOLDER).',
  })
}

/** @param {string} where */
function filesAt(where) {
  try {
    if (!statSync(where).isDirectory()) return [where]
    const days = readdirSync(where).filter((name) => /^\d{4}-\d{2}-\d{2}\.json$/.test(name))
    return days.toSorted().map((name) => path.join(where, name))
  } catch {
    throw new StepFailure(`${where} cannot be read.`, {
      advice: 'name the file or the folder of published heads.',
    })
  }
}

/** @param {string} file @returns {PublishedFile} */
function readFile(file) {
  const content = readFileSync(file, 'utf8')
  const sha256 = createHash('sha256').update(content).digest('hex')
  const read = parsed(content)
  if (!read || !Array.isArray(read.heads) || !read.heads.every(isHead))
    throw new StepFailure(`${file} does not hold heads of audit chains.`, {
      advice: 'find out who changed it, and compare its SHA-256 with what auditors were told.',
    })
  return { file, sha256, previous: read.previous, heads: read.heads }
}

/** @param {string} content */
function parsed(content) {
  try {
    return JSON.parse(content)
  } catch {
    return null
  }
}

/** @param {any} head */
const isHead = (head) =>
  typeof head?.organisation === 'string' && Number.isInteger(head.seq) && /^[0-9a-f]{64}$/.test(head.head)

const DIFFERING = `SELECT p.organisation, p.seq::int, e.seq IS NULL AS "isGone"
  FROM jsonb_to_recordset($1::jsonb) AS p (organisation text, seq bigint, head text)
  LEFT JOIN audit_event e ON e.organisation = p.organisation AND e.seq = p.seq
  WHERE e.hash IS DISTINCT FROM p.head::char(64) ORDER BY p.organisation, p.seq`

/**
 * Whether what was published is the beginning of what is stored: each head at its place of its chain. Whether a chain fits its own hashes is
 * verified beside this.
 *
 * @param {import('pg').Client} client signed in as the owner
 * @param {PublishedFile[]} published
 * @returns {Promise<string[]>} what is wrong, in words
 */
export async function compareWithPublished(client, published) {
  const faults = brokenRow(published)
  for (const { file, heads } of published) {
    const { rows } = await client.query(DIFFERING, [JSON.stringify(heads)])
    for (const { organisation, seq, isGone } of rows)
      faults.push(
        `${path.basename(file)}: ${organisation} ${isGone ? `had ${seq} events, and has fewer` : `had another head at ${seq} than it has`}`,
      )
  }
  return faults
}

/** A file names the digest of the one before, where it follows one that lies here. @param {PublishedFile[]} published */
function brokenRow(published) {
  return published.flatMap(({ file, previous }, place) => {
    const before = published[place - 1]
    if (!before || previous === undefined || previous === before.sha256) return []
    return [`${path.basename(file)}: it does not follow ${path.basename(before.file)} as that lies here`]
  })
}

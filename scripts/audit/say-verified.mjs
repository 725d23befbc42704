import path from 'node:path'

const REMEDY = `What to do: stop the service and change nothing in this database; copy it as it is. Tell whoever answers for
information security today. Compare the named places with the last backup, and with the heads that stand on receipts and in what auditors
were sent.`

/**
 * What was found, in words: a line for each chain, one for all that was counted, one for what was published, and what to do when something
 * is broken.
 *
 * @param {import('./verify-chains.mjs').Verified} found
 * @param {{ published: import('./published-heads.mjs').PublishedFile[], differing: string[], isSet?: boolean }} [compared] with what was
 *   published, and whether a folder for it is set
 * @returns {{ lines: string[], isWhole: boolean }}
 */
export function sayVerified(
  { chains, faults, submissions, declarations, redactions },
  { published, differing, isSet = false } = { published: [], differing: [] },
) {
  const isWhole = [...faults, ...differing].length === 0 && chains.every(({ brokenAt }) => brokenAt === null)
  const lines = [
    ...chains.map(sayChain),
    ...faults.map(({ submission, fault }) => `${submission}: ${fault}`),
    ...differing,
    sayPublished(published, isSet),
    `${sayCount(chains.length, 'chain')}, ${sayCount(submissions, 'submission')} and ${sayCount(
      declarations,
      'signed declaration',
    )} checked: ${isWhole ? `all hold${sayRedacted(redactions)}` : 'NOT WHOLE'}.`,
    ...(isWhole ? [] : ['', REMEDY]),
  ]
  return { lines, isWhole }
}

/**
 * The digest of the newest is what auditors were told.
 *
 * @param {import('./published-heads.mjs').PublishedFile[]} published
 * @param {boolean} isSet
 */
function sayPublished(published, isSet) {
  const last = published.at(-1)
  if (!last)
    return isSet
      ? 'Compared with no published heads: none published yet, and the oldest event is younger than two days.'
      : 'Compared with no published heads: AUDIT_HEADS_FOLDER is not set, and no --heads were named.'
  return `Compared with ${sayCount(published.length, 'file')} of published heads, the last ${path.basename(last.file)} with the SHA-256 ${last.sha256}.`
}

/** @param {number} redactions */
function sayRedacted(redactions) {
  return redactions === 0
    ? ''
    : `, but for ${sayCount(redactions, 'redaction')}, each signed off by two people`
}

/** @param {import('./verify-chains.mjs').Chain} chain */
function sayChain({ organisation, events, head, brokenAt }) {
  const state = brokenAt === null ? 'holds' : `BROKEN at ${brokenAt}`
  return `${organisation}: ${sayCount(events, 'event')}, head ${head}, ${state}`
}

/** @param {number} count @param {string} of */
function sayCount(count, of) {
  return `${count} ${of}${count === 1 ? '' : 's'}`
}

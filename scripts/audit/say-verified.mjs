const REMEDY = `What to do: stop the service and change nothing in this database; copy it as it is. Tell whoever answers for
information security today. Compare the named places with the last backup, and with the heads that stand on receipts.`

/**
 * What was found, in words: a line for each chain, one for all that was counted, and what to do when something is broken.
 *
 * @param {Awaited<ReturnType<typeof import('./verify-chains.mjs').verifyChains>>} found
 * @returns {{ lines: string[], isWhole: boolean }}
 */
export function sayVerified({ chains, faults, submissions, declarations, redactions }) {
  const isWhole = faults.length === 0 && chains.every(({ brokenAt }) => brokenAt === null)
  const lines = [
    ...chains.map(sayChain),
    ...faults.map(({ submission, fault }) => `${submission}: ${fault}`),
    `${sayCount(chains.length, 'chain')}, ${sayCount(submissions, 'submission')} and ${sayCount(
      declarations,
      'signed declaration',
    )} checked: ${isWhole ? `all hold${sayRedacted(redactions)}` : 'NOT WHOLE'}.`,
    ...(isWhole ? [] : ['', REMEDY]),
  ]
  return { lines, isWhole }
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

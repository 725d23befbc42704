import type { PartState } from '../part-view'

/** A part's form before anything was posted. */
export const untouched: PartState = {
  ...{ answer: 0, typed: null, findings: [], problem: null, isContested: false },
  ...{ seen: null, takeaway: null, signedOut: null },
}

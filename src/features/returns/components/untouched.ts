import type { SectionFormState } from '../section-view'

/** A section's form before anything was posted. */
export const untouched: SectionFormState = {
  ...{ answer: 0, typed: null, findings: [], problem: null },
  ...{ seen: null, conflicts: [], takeaway: null, signedOut: null },
}

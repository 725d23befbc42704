import type { BrokenRow } from './broken-declarations'
import { AT, DIGEST, FRAMEWORK, PERSON } from './facts'

const AGREED = { text: null, settled_at: AT, is_agreed: true, places: '{}' }

/** A row that nothing is wrong with. */
export const validRedactions = {
  redaction: (provider = 'ZZ9') => ({
    ...{ framework: FRAMEWORK, provider_code: provider, text: 'A text of words', sha256: DIGEST },
    ...{ reason: 'It names a patient.', asked_by: PERSON, asked_at: AT },
  }),
}

/** Of texts that are taken out: one fact a row, and the constraint that refuses it for that fact alone. */
export const brokenRedactions: BrokenRow[] = [
  ['redaction', 'redaction_framework', { framework: 'x' }],
  ['redaction', 'redaction_sha256', { sha256: 'x'.repeat(64) }],
  ['redaction', 'redaction_reason', { reason: ' \n' }],
  ['redaction', 'redaction_reason', { reason: 'x'.repeat(1001) }],
  ['redaction', 'redaction_settled', { settled_by: PERSON }],
  ['redaction', 'redaction_two_people', { ...AGREED, settled_by: PERSON }],
  ['redaction', 'redaction_text', { text: null }],
  ['redaction', 'redaction_text_fits', { text: 'not-offered' }],
  ['redaction', 'redaction_text_fits', { text: 'x '.repeat(2001) }],
  ['redaction', 'redaction_places', { places: '{}' }],
  ['redaction', 'redaction_whose', { commissioner_code: 'NORTH' }],
]

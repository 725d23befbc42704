import type { BrokenRow } from './broken-declarations'
import { AT, DIGEST, FRAMEWORK, PERSON } from './facts'

const FILE = '00000000-0000-4000-8000-0000000000f1'
const ofService = (provider: string) => ({ framework: FRAMEWORK, provider_code: provider })

/** Of what was uploaded, of what a scanner said of it, and of what was signed for with it, with nothing wrong. */
export const validEvidence = {
  evidence_file: (provider = 'ZZ9') => ({
    ...ofService(provider),
    ...{ id: FILE, purpose: 'declaration', version: 1, name: 'policy.pdf', media_type: 'application/pdf' },
    ...{ size: 1234, sha256: DIGEST },
    ...{ uploaded_by: PERSON, uploaded_by_name: 'Ann Lead', uploaded_at: AT },
  }),
  evidence_scan: (provider = 'ZZ9') => ({
    ...ofService(provider),
    ...{ file_id: FILE, place: 1, state: 'not-scanned', scanned_at: AT },
  }),
  evidence_try: (provider = 'ZZ9') => ({ ...ofService(provider), file_id: FILE, tried_at: AT }),
  declared_file: (provider = 'ZZ9') => ({
    ...ofService(provider),
    ...{ financial_year: '2025-26', version: 1, slot: 1, file_id: FILE, sha256: DIGEST },
  }),
}

/** One fact a row of it, and the constraint that refuses it for that fact alone. */
export const brokenEvidence: BrokenRow[] = [
  ['evidence_file', 'evidence_file_framework', { framework: 'x' }],
  ['evidence_file', 'evidence_file_purpose', { purpose: 'fun' }],
  ['evidence_file', 'evidence_file_version', { version: 0 }],
  ['evidence_file', 'evidence_file_version', { version: 2 }],
  ['evidence_file', 'evidence_file_version', { replaces: PERSON }],
  ['evidence_file', 'evidence_file_replaces', { version: 2, replaces: FILE }],
  ['evidence_file', 'evidence_file_name', { name: '' }],
  ['evidence_file', 'evidence_file_name', { name: 'x'.repeat(151) }],
  ['evidence_file', 'evidence_file_name', { name: '../policy.pdf' }],
  ['evidence_file', 'evidence_file_name', { name: 'a\\policy.pdf' }],
  ['evidence_file', 'evidence_file_name', { name: 'policy\r\n.pdf' }],
  ['evidence_file', 'evidence_file_type', { media_type: 'text/html' }],
  ['evidence_file', 'evidence_file_size', { size: 0 }],
  ['evidence_file', 'evidence_file_digest', { sha256: 'A'.repeat(64) }],
  ['evidence_file', 'evidence_file_by', { uploaded_by_name: '' }],
  ['evidence_scan', 'evidence_scan_framework', { framework: 'x' }],
  ['evidence_scan', 'evidence_scan_place', { place: 0 }],
  ['evidence_scan', 'evidence_scan_state', { state: 'probably fine' }],
  ['evidence_scan', 'evidence_scan_detail', { detail: '' }],
  ['evidence_scan', 'evidence_scan_detail', { detail: 'x'.repeat(201) }],
  ['evidence_try', 'evidence_try_framework', { framework: 'x' }],
  ['declared_file', 'declared_file_framework', { framework: 'x' }],
  ['declared_file', 'declared_file_year', { financial_year: '2025-27' }],
  ['declared_file', 'declared_file_slot', { slot: 0 }],
  ['declared_file', 'declared_file_digest', { sha256: 'g'.repeat(64) }],
]

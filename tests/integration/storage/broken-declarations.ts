import type { Row, Table } from './valid-rows'

export type BrokenRow = [table: Table, constraint: string, fact: Row]

const LONG = 'x'.repeat(4001)
const corrected = {
  correction_reason: 'A wrong date',
  correction_by: '00000000-0000-4000-8000-000000000001',
  correction_by_name: 'Ann Lead',
  correction_at: '2026-08-01T09:00:00Z',
}
const notMet = { status: 'not-met', action: 'Write it', owner: 'Service lead' }

/** One fact a row of a declaration, and the constraint that refuses it for that fact alone. */
export const brokenDeclarations: BrokenRow[] = [
  ...['declaration', 'declaration_box', 'declaration_editor', 'signed_declaration', 'declared_line'].flatMap(
    (table): BrokenRow[] => [
      [table as Table, `${table}_framework`, { framework: 'x' }],
      [table as Table, `${table}_year`, { financial_year: '2025-27' }],
    ],
  ),
  ['declaration', 'declaration_state', { state: 'accepted', version: 1 }],
  ['declaration', 'declaration_numbers', { revision: -1 }],
  ['declaration', 'declaration_numbers', { version: -1 }],
  ['declaration', 'declaration_signed', { state: 'signed' }],
  ['declaration', 'declaration_correction', { version: 1 }],
  ['declaration', 'declaration_correction', { version: 1, ...corrected, correction_by: null }],
  ['declaration', 'declaration_correction', { version: 1, ...corrected, correction_reason: ' \n' }],
  [
    'declaration',
    'declaration_correction',
    { version: 1, ...corrected, correction_reason: 'x'.repeat(1001) },
  ],
  ['declaration', 'declaration_correction', corrected],
  ['declaration', 'declaration_correction', { state: 'signed', version: 1, ...corrected }],
  ['declaration_box', 'declaration_box_part', { part: '00.7' }],
  ['declaration_box', 'declaration_box_part', { part: 'about' }],
  ['declaration_box', 'declaration_box_field', { field: '__proto__' }],
  ['declaration_box', 'declaration_box_text', { text: '' }],
  ['declaration_box', 'declaration_box_text', { text: LONG }],
  ['signed_declaration', 'signed_declaration_version', { version: 0, reason: 'again' }],
  ['signed_declaration', 'signed_declaration_again', { version: 2 }],
  ['signed_declaration', 'signed_declaration_again', { version: 2, reason: ' ' }],
  ['signed_declaration', 'signed_declaration_texts', { signed_by_name: '' }],
  ['signed_declaration', 'signed_declaration_texts', { typed_name: ' ' }],
  ['signed_declaration', 'signed_declaration_texts', { typed_role: ' ' }],
  ['signed_declaration', 'signed_declaration_texts', { statement: '' }],
  ['signed_declaration', 'signed_declaration_texts', { catalogue_version: '' }],
  ['signed_declaration', 'signed_declaration_documents', { documents: -1 }],
  ['signed_declaration', 'signed_declaration_documents', { documents_out_of_date: 2 }],
  ['signed_declaration', 'signed_declaration_documents', { documents_out_of_date: -1 }],
  ['signed_declaration', 'signed_declaration_digests', { content_sha256: 'A'.repeat(64) }],
  ['signed_declaration', 'signed_declaration_digests', { audit_head: 'g'.repeat(64) }],
  ['signed_declaration', 'signed_declaration_digests', { audit_seq: 0 }],
  ['signed_declaration', 'signed_declaration_snapshot', { snapshot: '{"lines":[1]}' }],
  ['declared_line', 'declared_line_names', { indicator: 'X' }],
  ['declared_line', 'declared_line_names', { definition_version: 0 }],
  ['declared_line', 'declared_line_status', { status: 'partly' }],
  ['declared_line', 'declared_line_criteria', { criteria_asked: -1 }],
  ['declared_line', 'declared_line_criteria', { criteria_missing: -1, ...notMet, due: '2026-12-31' }],
  ['declared_line', 'declared_line_criteria', { criteria_missing: 4, ...notMet, due: '2026-12-31' }],
  ['declared_line', 'declared_line_met', { criteria_missing: 1 }],
  ['declared_line', 'declared_line_not_met', { status: 'not-met' }],
  ['declared_line', 'declared_line_not_met', notMet],
]

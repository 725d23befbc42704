import { AT, DIGEST, FRAMEWORK, PERSON, SNAPSHOT, savedBy } from './facts'

const SIGNER = '00000000-0000-4000-8000-000000000003'

const ofDeclaration = (provider: string) => ({
  framework: FRAMEWORK,
  provider_code: provider,
  financial_year: '2025-26',
})

/** One row of each table of declarations that nothing is wrong with. */
export const validDeclarations = {
  declaration: (provider = 'ZZ9') => ({ ...ofDeclaration(provider), opened_at: AT }),
  declaration_box: (provider = 'ZZ9') => ({
    ...ofDeclaration(provider),
    part: '007',
    field: 'status',
    text: 'met',
    ...savedBy,
  }),
  declaration_editor: (provider = 'ZZ9') => ({
    ...ofDeclaration(provider),
    person_id: '00000000-0000-4000-8000-000000000002',
    first_at: AT,
  }),
  signed_declaration: (provider = 'ZZ9') => ({
    ...ofDeclaration(provider),
    version: 1,
    signed_at: AT,
    signed_by: SIGNER,
    signed_by_name: 'Eve Executive',
    typed_name: 'Eve Executive',
    typed_role: 'Chief executive',
    statement: 'I have read this declaration',
    deadline_at: '2026-06-30T22:59:59Z',
    late: true,
    catalogue_version: '1',
    documents: 1,
    documents_out_of_date: 0,
    idempotency_key: PERSON,
    ...SNAPSHOT,
    content_sha256: DIGEST,
    audit_seq: 1,
    audit_head: DIGEST,
  }),
  declared_line: (provider = 'ZZ9') => ({
    ...ofDeclaration(provider),
    version: 1,
    indicator: '007',
    definition_version: 1,
    status: 'met',
    criteria_asked: 3,
    criteria_missing: 0,
  }),
}

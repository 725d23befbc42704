/** What may be done, named after the thing it is done to. */
export type Permission =
  | 'return:read-draft'
  | 'return:fill'
  | 'return:submit'
  | 'return:read-submitted'
  | 'return:reopen'
  | 'return:judge'
  | 'declaration:read-draft'
  | 'declaration:fill'
  | 'declaration:sign'
  | 'declaration:correct'
  | 'declaration:read-signed'
  | 'correction:allow'
  | 'profile:record'
  | 'people:invite'
  | 'audit:read'
  | 'text:redact'
  | 'query:read'
  | 'query:raise'
  | 'query:answer'
  | 'case:read'
  | 'case:open'
  | 'case:check'
  | 'case:explain'
  | 'case:decide'
  | 'review:read-outcome'
  | 'review:read'
  | 'review:judge'
  | 'review:answer'
  | 'action:read'
  | 'action:open'
  | 'action:complete'
  | 'action:reopen'
  | 'registry:manage'

interface RoleDefinition {
  readonly name: string
  /** What it is held for. Every role is held under a framework, but for those of the service itself. */
  readonly of: 'provider' | 'commissioner' | 'national' | 'service'
  readonly may: readonly Permission[]
}

/** What everybody of a provider, and the auditor, may look at. */
const reading = [
  'return:read-draft',
  'return:read-submitted',
  'declaration:read-draft',
  'declaration:read-signed',
  'audit:read',
  'query:read',
  'case:read',
  'review:read-outcome',
  'action:read',
] as const satisfies readonly Permission[]

/**
 * Who may do what: the one table, which the database has too (role_definitions() in the migrations; a test compares them).
 * Roles of a provider reach only their provider, commissioners only theirs.
 */
export const roles = {
  contributor: {
    name: 'Contributor',
    of: 'provider',
    may: [...reading, 'return:fill', 'declaration:fill', 'query:answer', 'case:check', 'action:open'],
  },
  'service-lead': {
    name: 'Service lead',
    of: 'provider',
    may: [
      ...reading,
      'return:fill',
      'return:submit',
      'return:reopen',
      'declaration:fill',
      'declaration:correct',
      'text:redact',
      'query:answer',
      'case:check',
      'case:explain',
      'review:answer',
      'action:open',
      'action:complete',
    ],
  },
  gatekeeper: {
    name: 'Gatekeeper',
    of: 'provider',
    may: [
      ...reading,
      'return:submit',
      'return:reopen',
      'declaration:correct',
      'profile:record',
      'people:invite',
      'text:redact',
    ],
  },
  executive: {
    name: 'Executive',
    of: 'provider',
    may: [...reading, 'declaration:sign', 'review:answer', 'action:open'],
  },
  commissioner: {
    name: 'Commissioner',
    of: 'commissioner',
    may: [
      'return:read-submitted',
      'declaration:read-signed',
      'return:judge',
      'audit:read',
      'text:redact',
      'query:read',
      'query:raise',
      'case:read',
      'case:open',
      'case:decide',
      'review:read-outcome',
      'review:read',
      'review:judge',
      'action:read',
      'action:open',
      'action:reopen',
    ],
  },
  'national-analyst': {
    name: 'National analyst',
    of: 'national',
    may: [
      'return:read-submitted',
      'declaration:read-signed',
      'correction:allow',
      'query:read',
      'query:raise',
      'case:read',
      'case:open',
      'review:read-outcome',
      'review:read',
      'action:read',
    ],
  },
  auditor: { name: 'Auditor', of: 'national', may: [...reading, 'review:read'] },
  administrator: { name: 'Administrator', of: 'service', may: ['registry:manage'] },
} as const satisfies Record<string, RoleDefinition>

/**
 * What a commissioner may do for providers of which it only reads what they submit (reading_permissions() in the migrations; a test
 * compares them). It judges nothing of theirs, and does not see their audit trail.
 */
export const readingPermissions: readonly Permission[] = ['return:read-submitted', 'declaration:read-signed']

export type Role = keyof typeof roles

export function isRole(text: string): text is Role {
  return Object.hasOwn(roles, text)
}

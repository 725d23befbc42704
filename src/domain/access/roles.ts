/** What may be done, named after the thing it is done to. */
export type Permission =
  | 'return:read-draft'
  | 'return:fill'
  | 'return:submit'
  | 'return:read-submitted'
  | 'return:reopen'
  | 'return:judge'
  | 'profile:record'
  | 'audit:read'
  | 'registry:manage'

interface RoleDefinition {
  readonly name: string
  readonly of: 'provider' | 'commissioner' | 'national'
  readonly may: readonly Permission[]
}

/** Who may do what: the one table. Roles of a provider reach only their provider, commissioners only theirs. */
export const roles = {
  contributor: {
    name: 'Contributor',
    of: 'provider',
    may: ['return:read-draft', 'return:fill', 'return:read-submitted', 'audit:read'],
  },
  'service-lead': {
    name: 'Service lead',
    of: 'provider',
    may: [
      'return:read-draft',
      'return:fill',
      'return:submit',
      'return:reopen',
      'return:read-submitted',
      'audit:read',
    ],
  },
  gatekeeper: {
    name: 'Gatekeeper',
    of: 'provider',
    may: [
      'return:read-draft',
      'return:submit',
      'return:reopen',
      'return:read-submitted',
      'profile:record',
      'audit:read',
    ],
  },
  executive: {
    name: 'Executive',
    of: 'provider',
    may: ['return:read-draft', 'return:read-submitted', 'audit:read'],
  },
  commissioner: {
    name: 'Commissioner',
    of: 'commissioner',
    may: ['return:read-submitted', 'return:judge', 'audit:read'],
  },
  'national-analyst': { name: 'National analyst', of: 'national', may: ['return:read-submitted'] },
  auditor: {
    name: 'Auditor',
    of: 'national',
    may: ['return:read-draft', 'return:read-submitted', 'audit:read'],
  },
  administrator: { name: 'Administrator', of: 'national', may: ['registry:manage'] },
} as const satisfies Record<string, RoleDefinition>

export type Role = keyof typeof roles

export function isRole(text: string): text is Role {
  return Object.hasOwn(roles, text)
}

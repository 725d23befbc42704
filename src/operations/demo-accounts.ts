import type { Role } from '@/domain/access/roles'

/** An account of the demonstration: invented, and known to everybody. */
export interface DemoAccount {
  readonly email: string
  readonly name: string
  readonly role: Role
  /** The code of its provider or commissioner; null for a national role. */
  readonly organisation: string | null
}

/** The passphrase of every account of the demonstration, which listens to its own machine alone, and of a training copy. */
export const demoPassphrase = 'three quiet harbours'

export const demoAccounts: readonly DemoAccount[] = [
  { email: 'contributor@zz1.example', name: 'Robin Ashdown', role: 'contributor', organisation: 'ZZ1' },
  { email: 'lead@zz1.example', name: 'Morgan Tellis', role: 'service-lead', organisation: 'ZZ1' },
  { email: 'gatekeeper@zz1.example', name: 'Jo Penhallow', role: 'gatekeeper', organisation: 'ZZ1' },
  { email: 'executive@zz1.example', name: 'Ellis Varnham', role: 'executive', organisation: 'ZZ1' },
  { email: 'contributor@zz2.example', name: 'Sam Okonjo', role: 'contributor', organisation: 'ZZ2' },
  { email: 'lead@zz2.example', name: 'Priya Wexcombe', role: 'service-lead', organisation: 'ZZ2' },
  { email: 'gatekeeper@zz2.example', name: 'Drew Castell', role: 'gatekeeper', organisation: 'ZZ2' },
  { email: 'executive@zz2.example', name: 'Harper Lindqvist', role: 'executive', organisation: 'ZZ2' },
  { email: 'commissioner@north.example', name: 'Alex Thornley', role: 'commissioner', organisation: 'NORTH' },
  { email: 'commissioner@south.example', name: 'Charlie Demir', role: 'commissioner', organisation: 'SOUTH' },
  { email: 'national@demo.example', name: 'Kit Rowsell', role: 'national-analyst', organisation: null },
  { email: 'auditor@demo.example', name: 'Noor Haldane', role: 'auditor', organisation: null },
  { email: 'admin@demo.example', name: 'Frankie Moorcroft', role: 'administrator', organisation: null },
]

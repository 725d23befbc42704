import type { PageRule } from './rules'

/** For whoever keeps the register of the service. */
export const keepsRegister = {
  who: 'registry:manage',
  of: 'nothing',
  stranger: 'sign-in',
  ofNone: true,
} as const

/** Pages of administration. */
export const adminPages: Readonly<Record<string, PageRule>> = {
  '/admin': { ...keepsRegister, at: () => ['/admin'], shows: () => 'Administration' },
  '/admin/sign-in': { ...keepsRegister, at: () => ['/admin/sign-in'], shows: () => 'How people sign in' },
}

import { evidenceIdOf } from '../support/an-evidence-file'
import type { Objects } from './objects'
import type { ActionRule, PageRule } from './rules'

const segment = encodeURIComponent
const filesOf = (id: string) => `/declarations/${segment(id)}/evidence`

/** The files of a declaration's documents. */
export const evidencePages: Readonly<Record<string, PageRule>> = {
  '/declarations/[declarationId]/evidence': {
    ...{ who: 'declaration:read-draft', of: 'provider', stranger: 'sign-in' },
    at: ({ declaration, signed }) => [
      filesOf(declaration),
      filesOf(signed),
      `${filesOf(declaration)}?refused=bomb&slot=2`,
    ],
    shows: ({ provider }) => provider,
  },
}

const fileAt = (id: string, { framework, provider }: Objects) =>
  `${filesOf(id)}/${evidenceIdOf(framework, provider)}`

/** What is given to be kept; and the address that takes files, which only answers what is posted to it (`uploads.test.ts`). */
export const evidenceRoutes: Readonly<Record<string, PageRule>> = {
  '/declarations/[declarationId]/evidence/[fileId]': {
    ...{ who: 'declaration:read-signed', of: 'provider', stranger: 401 },
    at: (objects) => [fileAt(objects.signed, objects)],
    absentAt: ({ signed }) => [
      `${filesOf(signed)}/${evidenceIdOf('hsps-1767', 'ZZ9')}`,
      ...['policy.pdf', '1', 'x'.repeat(1500)].map((id) => `${filesOf(signed)}/${id}`),
    ],
    shows: () => '%PDF-1.4',
    writes: ['downloads'],
  },
  '/uploads/declarations/[declarationId]': {
    ...{ who: 'everybody', of: 'nothing', stranger: 'open', ofNone: true, status: 405 },
    at: () => ['/uploads/declarations/ZZ1-2025-26'],
    shows: () => '',
  },
}

/** What is done to the files of a declaration, but for uploading. */
export const evidenceActions: Readonly<Record<string, ActionRule>> = {
  'src/features/declarations/actions.ts chooseEvidenceAction': {
    ...{ who: 'declaration:fill', of: 'provider', seenBy: 'declaration:read-draft', stranger: 'in-place' },
    page: ({ declaration }) => filesOf(declaration),
    state: { answer: 0, typed: {}, errors: [], asksPassphrase: false },
    typed: ({ framework, provider }) => ({ slot: '1', fileId: evidenceIdOf(framework, provider) }),
    leadsTo: '/declarations/',
    wrongState: ({ signed }) => ({ declarationId: signed }),
    writes: ({ provider }) => [provider],
  },
}

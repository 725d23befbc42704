import { actionFileIdOf, evidenceIdOf } from '../support/an-evidence-file'
import { type Objects, actionOf } from './objects'
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

const ofAction = (objects: Objects) => `/actions/${segment(actionOf(objects))}/files`

/** What is given to be kept; and the address that takes files, which only answers what is posted to it (`uploads.test.ts`). */
export const evidenceRoutes: Readonly<Record<string, PageRule>> = {
  '/declarations/[declarationId]/evidence/[fileId]': {
    ...{ who: 'declaration:read-signed', of: 'provider', stranger: 401 },
    at: (objects) => [fileAt(objects.signed, objects)],
    absentAt: ({ signed }) => [
      `${filesOf(signed)}/${evidenceIdOf('hsps-1767', 'ZZ9')}`,
      // A file of an action is none of a declaration.
      `${filesOf(signed)}/${actionFileIdOf('hsps-1767', 'ZZ1')}`,
      ...['policy.pdf', '1', 'x'.repeat(1500)].map((id) => `${filesOf(signed)}/${id}`),
    ],
    shows: () => '%PDF-1.4',
    writes: ['downloads'],
  },
  '/actions/[actionId]/files/[fileId]': {
    ...{ who: 'action:read', of: 'provider', stranger: 401 },
    at: (objects) => [`${ofAction(objects)}/${actionFileIdOf(objects.framework, objects.provider)}`],
    absentAt: (objects) => [
      `${ofAction(objects)}/${evidenceIdOf(objects.framework, objects.provider)}`,
      `${ofAction(objects)}/${actionFileIdOf('hsps-1767', 'ZZ9')}`,
      `/actions/${segment(objects.provider)}-2/files/${actionFileIdOf(objects.framework, objects.provider)}`,
      ...['reminder.pdf', '1'].map((id) => `${ofAction(objects)}/${id}`),
    ],
    shows: () => '%PDF-1.4',
    writes: ['downloads'],
  },
  '/uploads/actions/[actionId]': {
    ...{ who: 'everybody', of: 'nothing', stranger: 'open', ofNone: true, status: 405 },
    at: () => ['/uploads/actions/ZZ1-1'],
    shows: () => '',
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

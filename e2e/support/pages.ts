import { readdirSync } from 'node:fs'
import path from 'node:path'
import type { Role } from '@/domain/access/roles'
import { accountVisits } from './account-pages'
import { makeInvitation, makeReset, registerAccount } from './accounts'
import { A_NOTICE } from '../../tests/support/a-notice'
import { adminVisits } from './admin-pages'
import { ask } from './ask'
import { noticeVisits } from './notice-pages'
import { aRedaction } from '../../tests/support/a-redaction'
import { anAction } from '../../tests/support/an-action'
import { aCase } from '../../tests/support/a-case'
import { actionVisits } from './action-pages'
import { caseVisits } from './case-pages'
import { organisationVisits } from './organisation-pages'
import { timetableVisits } from './timetable-pages'
import { peopleVisits } from './people-pages'
import { signOnVisits } from './sign-on-pages'
import { type Place, registerPlace } from './places'
import { declarationVisits } from './declaration-pages'
import { reviewOfSubmitted } from './review-pages'
import { fillDeclaration, signWhole } from './declarations'
import { fillDraft, idOf, submitWhole } from './returns'

const APP = path.resolve(import.meta.dirname, '../../src/app')

/** What the pages are shown with: of two providers of one commissioner one has submitted and one has a filled draft. */
export type Furnished = Pick<Place, 'commissioner'> & {
  draft: string
  submitted: string
  invitation: string
  /** Somebody of the provider with the filled draft, and a link by which they choose a new passphrase. */
  person: string
  reset: string
}

export type Visit = {
  /** Where the page is, with its brackets filled in. */
  address: (furnished: Furnished) => string
  /** Who opens it; nobody in particular for a page that is open to all. */
  as?: Extract<
    Role,
    'service-lead' | 'gatekeeper' | 'executive' | 'commissioner' | 'administrator' | 'national-analyst'
  >
  /** Whose return it is about, for a provider's own people: the filled draft unless told otherwise. */
  of?: 'submitted'
  /** Nobody of another role may open it. */
  only?: true
}

const submittedOrigin = ({ submitted }: Furnished) => `/dashboards/providers/${submitted}/2026-27-Q2/110`

/** How each page of the service is visited, by its place in src/app. A page without a line here fails its test. */
export const visits: Readonly<Record<string, Visit>> = {
  ...{ ...adminVisits, ...declarationVisits, ...noticeVisits, ...organisationVisits },
  ...{ ...timetableVisits, ...peopleVisits, ...signOnVisits },
  ...accountVisits,
  '/': { address: () => '/', as: 'service-lead' },
  '/indicators': { address: () => '/indicators' },
  '/indicators/[code]': { address: () => '/indicators/106' },
  '/history/[provider]': { address: ({ submitted }) => `/history/${submitted}`, as: 'commissioner' },
  '/history/[provider]/enter': {
    address: ({ submitted }) => `/history/${submitted}/enter`,
    as: 'service-lead',
    of: 'submitted',
  },
  '/worksheet': { address: ({ draft }) => `/worksheet?return=${idOf(draft)}`, as: 'service-lead' },
  '/returns': { address: () => '/returns', as: 'service-lead' },
  '/returns/[returnId]': { address: ({ draft }) => `/returns/${idOf(draft)}`, as: 'service-lead' },
  '/returns/[returnId]/[section]': {
    address: ({ draft }) => `/returns/${idOf(draft)}/devices`,
    as: 'service-lead',
  },
  '/returns/[returnId]/check': {
    address: ({ draft }) => `/returns/${idOf(draft)}/check`,
    as: 'service-lead',
  },
  '/returns/[returnId]/submitted': {
    address: ({ submitted }) => `/returns/${idOf(submitted)}/submitted`,
    as: 'commissioner',
  },
  '/returns/[returnId]/reopen': {
    address: ({ submitted }) => `/returns/${idOf(submitted)}/reopen`,
    as: 'service-lead',
    of: 'submitted',
  },
  '/returns/[returnId]/decide': {
    address: ({ submitted }) => `/returns/${idOf(submitted)}/decide`,
    as: 'commissioner',
    only: true,
  },
  '/audit': { address: () => '/audit', as: 'commissioner' },
  '/audit/[organisation]/[seq]': { address: ({ draft }) => `/audit/${draft}/5`, as: 'service-lead' },
  '/dashboards': { address: () => '/dashboards', as: 'commissioner' },
  '/dashboards/compliance': { address: () => '/dashboards/compliance?period=2026-27-Q2', as: 'commissioner' },
  '/dashboards/indicators/[code]': { address: () => '/dashboards/indicators/106', as: 'commissioner' },
  '/dashboards/providers/[provider]': {
    address: ({ submitted }) => `/dashboards/providers/${submitted}`,
    as: 'commissioner',
  },
  '/dashboards/compare': {
    address: ({ draft, submitted }) => `/dashboards/compare?provider=${submitted}&provider=${draft}`,
    as: 'commissioner',
  },
  '/dashboards/providers/[provider]/annotations/[code]': {
    address: ({ submitted }) => `/dashboards/providers/${submitted}/annotations/106`,
    as: 'commissioner',
  },
  '/dashboards/indicators/[code]/thresholds': {
    address: () => '/dashboards/indicators/106/thresholds',
    as: 'commissioner',
  },
  '/dashboards/indicators/[code]/annotations': {
    address: () => '/dashboards/indicators/106/annotations',
    as: 'national-analyst',
  },
  '/dashboards/indicators/[code]/[period]': {
    address: () => '/dashboards/indicators/106/2026-27',
    as: 'commissioner',
  },
  '/dashboards/providers/[provider]/[period]/received': {
    address: ({ submitted }) => `/dashboards/providers/${submitted}/2026-27/received`,
    as: 'commissioner',
  },
  '/dashboards/providers/[provider]/[period]/[code]': { address: submittedOrigin, as: 'commissioner' },
  ...caseVisits,
  ...actionVisits,
  '/exports': { address: () => '/exports', as: 'commissioner' },
  '/profiles': { address: () => '/profiles', as: 'commissioner' },
  '/profiles/[provider]': { address: ({ draft }) => `/profiles/${draft}`, as: 'gatekeeper' },
  '/profiles/[provider]/change': { address: ({ draft }) => `/profiles/${draft}/change`, as: 'gatekeeper' },
}

/** Whose person opens it: of the service itself, of the commissioner, or of one of the two providers. */
export function organisationFor(
  furnished: Furnished,
  { as, of }: Pick<Visit, 'as' | 'of'>,
): string | undefined {
  if (as === 'administrator' || as === 'national-analyst') return undefined
  return furnished[as === 'commissioner' ? 'commissioner' : (of ?? 'draft')]
}

/** Every page on disk, so that a new one cannot dodge its test. */
export function findPages(): string[] {
  const files = readdirSync(APP, { recursive: true, encoding: 'utf8' })
  const folders = files.map((file) => file.split(path.sep)).filter((parts) => parts.at(-1) === 'page.tsx')
  return folders.map((parts) => `/${parts.slice(0, -1).join('/')}`).sort()
}

/** Made once for all tests of a worker, which only look. */
export const furnish = once(async (): Promise<Furnished> => {
  const { commissioner, providers } = await registerPlace({ providers: 2 })
  const [draft = '', submitted = ''] = providers
  await fillDraft({ provider: draft })
  await submitWhole({ provider: submitted })
  await fillDeclaration(draft)
  await signWhole(submitted)
  for (const sql of [A_NOTICE, ...providers.map((each) => aRedaction(each))]) await ask(sql)
  for (const sql of [aCase('hsps-1767', submitted, '106'), anAction('hsps-1767', submitted)]) await ask(sql)
  await ask(reviewOfSubmitted(submitted))
  const { path: invitation } = await makeInvitation({ role: 'auditor', name: 'Blair Nokes' })
  const sam = { role: 'contributor', name: 'Sam Quill', organisation: draft } as const
  const { personId: person } = await registerAccount(sam)
  return { commissioner, draft, submitted, invitation, person, reset: await makeReset(person) }
})

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined
  return () => (made ??= make())
}

import type { PageRule } from './rules'
import { asAtRefused } from './refused-moments'

const segment = encodeURIComponent
const ofNone = { who: 'everybody', of: 'nothing', stranger: 'open', ofNone: true } as const
const readsSubmitted = { who: 'return:read-submitted', of: 'provider', stranger: 'sign-in' } as const

/** Endings of the files of a year that say of themselves whose year it is, as text or in the names of what is packed in them. */
const inText = [
  ...['csv', 'labels.csv', 'json', 'fhir.json', 'pdf'],
  ...['manifest.json', 'heads.json', 'zip'],
]

const about = (address: string, shows: string): PageRule => ({
  ...ofNone,
  at: () => [address],
  shows: () => shows,
})

/** Pages about the service itself. */
export const servicePages: Readonly<Record<string, PageRule>> = {
  '/help': about('/help', 'A return, step by step'),
  '/contact': about('/contact', 'Help with this service'),
  '/accessibility': about('/accessibility', 'What was not tested'),
  '/privacy': about('/privacy', 'What is kept about people who use the service'),
  '/cookies': about('/cookies', 'This service sets two cookies'),
  '/information-governance': about('/information-governance', 'For your clinical safety case'),
  '/terms': about('/terms', 'What each role may do, and answers for'),
  '/releases': about('/releases', 'The newest stands first'),
  '/administrators': about('/administrators', 'What administrators do'),
}

/** A return blank, for whoever may read it. */
export const worksheetPages: Readonly<Record<string, PageRule>> = {
  '/worksheet': {
    ...readsSubmitted,
    at: ({ draft, submitted }) => [draft, submitted].map((id) => `/worksheet?return=${segment(id)}`),
    absentAt: ({ profile }) => [
      '/worksheet',
      ...[profile, `${profile}-2019-20-Q1`].map((id) => `/worksheet?return=${segment(id)}`),
    ],
    shows: ({ provider }) => provider,
  },
}

const publishes = {
  ...{ who: 'correction:allow', of: 'shared', stranger: 401, writes: ['downloads'] },
} as const satisfies Partial<PageRule>

/** What the national team publishes. */
const shareableRoutes: Readonly<Record<string, PageRule>> = {
  '/exports/[file]/shareable.csv': {
    ...publishes,
    at: ({ year }) => [`/exports/${segment(year)}/shareable.csv`],
    absentAt: ({ year }) => [
      ...['2099-00', 'x'].map((other) => `/exports/${other}/shareable.csv`),
      ...asAtRefused(`/exports/${segment(year)}/shareable.csv`),
    ],
    shows: () => 'Counts rounded to the nearest 5',
  },
  '/exports/[file]/shareable.xlsx': {
    ...publishes,
    at: ({ year }) => [`/exports/${segment(year)}/shareable.xlsx`],
    absentAt: () => ['/exports/2099-00/shareable.xlsx'],
    shows: () => 'xl/workbook.xml',
  },
}

/** Files to keep. */
export const fileRoutes: Readonly<Record<string, PageRule>> = {
  '/returns/[returnId]/submitted/return.csv': {
    ...readsSubmitted,
    stranger: 401,
    at: ({ submitted }) => {
      const file = `/returns/${segment(submitted)}/submitted/return.csv`
      return [file, `${file}?version=1`]
    },
    absentAt: ({ draft, submitted }) => [
      `/returns/${segment(draft)}/submitted/return.csv`,
      ...['2', 'x'].map(
        (version) => `/returns/${segment(submitted)}/submitted/return.csv?version=${version}`,
      ),
      ...asAtRefused(`/returns/${segment(submitted)}/submitted/return.csv`),
    ],
    shows: ({ submitted }) => submitted,
  },
  '/account/data.json': {
    who: 'signed-in',
    of: 'nothing',
    ofNone: true,
    stranger: 401,
    at: () => ['/account/data.json'],
    shows: () => 'whatYouDid',
    writes: ['national'],
  },
  '/exports/[file]': {
    who: 'return:read-submitted',
    of: 'shared',
    stranger: 401,
    at: ({ year }) => inText.map((ending) => `/exports/${segment(year)}.${ending}`),
    absentAt: ({ year }) => [
      ...[`/exports/${segment(year)}.exe`, `/exports/${segment(year)}`],
      ...['at=yesterday', 'commissioner=EAST', 'provider=ZZ99'].map(
        (asked) => `/exports/${segment(year)}.csv?${asked}`,
      ),
    ],
    shows: ({ year }) => year,
    writes: ['downloads'],
  },
  ...shareableRoutes,
  '/audit/events.csv': {
    who: 'audit:read',
    of: 'nothing',
    ofNone: true,
    stranger: 401,
    at: ({ draft }) => ['/audit/events.csv', `/audit/events.csv?return=${segment(draft)}&indicator=109`],
    absentAt: () => ['/audit/events.csv?organisation=ZZ9', '/audit/events.csv?indicator=109'],
    shows: () => 'organisation,event,at,person',
  },
  // The service of these tests was told nobody to tell.
  '/security.txt': {
    ...ofNone,
    at: () => ['/security.txt', '/.well-known/security.txt'],
    status: 404,
    shows: () => 'Nobody was named here',
  },
  '/exports/schema.json': {
    ...ofNone,
    at: () => ['/exports/schema.json'],
    shows: () => 'snapshot_sha256',
  },
}

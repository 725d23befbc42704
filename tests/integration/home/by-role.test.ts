import { beforeAll, expect, test } from 'vitest'
import { roles, type Role } from '@/domain/access/roles'
import { showHome } from '../dashboards/pages'
import { actorOf, homeOf, openHomes, people } from './home'

beforeAll(openHomes)

const RETURN = ['Quarterly return: Quarter 2 of 2026-27 (July to September 2026)', '/returns/ZZ1-2026-27-Q2']
const DECLARATION = [
  'Annual self-declaration: 2025-26 (April 2025 to March 2026)',
  '/declarations/ZZ1-2025-26',
]
const OWN = [null, RETURN, DECLARATION]

test.each<[Role, unknown[]]>([
  ['contributor', [OWN]],
  ['service-lead', [OWN]],
  ['gatekeeper', [[null, ['Service profile', '/profiles/ZZ1']]]],
  ['executive', []],
  [
    'commissioner',
    [
      [
        '1 return is overdue',
        ['Service ZZ1 (ZZ1): return of Quarter 2 of 2026-27', '/dashboards/providers/ZZ1?period=2026-27-Q2'],
      ],
      [
        '2 declarations are overdue',
        ['Service ZZ1 (ZZ1): declaration of 2025-26', '/dashboards/providers/ZZ1'],
        ['Service ZZ10 (ZZ10): declaration of 2025-26', '/dashboards/providers/ZZ10'],
      ],
      [
        '3 returns wait for your decision',
        ['Service ZZ1 (ZZ1): Quarter 1 of 2026-27', '/returns/ZZ1-2026-27-Q1/submitted'],
        ['Service ZZ10 (ZZ10): Quarter 1 of 2026-27', '/returns/ZZ10-2026-27-Q1/submitted'],
        ['Service ZZ10 (ZZ10): Quarter 2 of 2026-27', '/returns/ZZ10-2026-27-Q2/submitted'],
      ],
    ],
  ],
  [
    'national-analyst',
    [
      [
        '3 returns are overdue',
        ['Service ZZ2 (ZZ2): return of Quarter 1 of 2026-27', '/dashboards/providers/ZZ2?period=2026-27-Q1'],
        ['Service ZZ1 (ZZ1): return of Quarter 2 of 2026-27', '/dashboards/providers/ZZ1?period=2026-27-Q2'],
        ['Service ZZ2 (ZZ2): return of Quarter 2 of 2026-27', '/dashboards/providers/ZZ2?period=2026-27-Q2'],
      ],
      [
        '3 declarations are overdue',
        ...['ZZ1', 'ZZ2', 'ZZ10'].map((code) => [
          `Service ${code} (${code}): declaration of 2025-26`,
          `/dashboards/providers/${code}`,
        ]),
      ],
      ['Exports that can be made', ['Annual export of 2026-27', '/exports?year=2026-27']],
    ],
  ],
  ['auditor', [[null, ['The state of the audit chains', '/audit']]]],
  ['administrator', [[null, ['Set up and keep the service', '/admin']]]],
])('%s meets what is theirs to do', async (role, expected) => {
  const { groups } = await homeOf(role)
  expect(
    groups.map(({ heading, tasks }) => [heading, ...tasks.map(({ title, href }) => [title, href])]),
  ).toEqual(expected)
})

test.each<Role>(['gatekeeper', 'executive'])(
  '%s is not told to do what only others can do, and reads that it is with them',
  async (role) => {
    const { colleagues, nothing } = await homeOf(role)
    expect(colleagues?.heading).toBe('With your colleagues')
    expect(colleagues?.tasks.map(({ title, href }) => [title, href])).toEqual([RETURN, DECLARATION])
    expect(colleagues?.tasks.map(({ status }) => status.text)).toEqual(['With colleagues', 'With colleagues'])
    expect(nothing).toBe(role === 'executive' ? 'Nothing waits for you today.' : null)
  },
)

test('every role is asked about', () => {
  expect([...people.keys()].toSorted()).toEqual(Object.keys(roles).toSorted())
})

test('whatever is to be done by somebody has its day', async () => {
  for (const role of people.keys())
    for (const { tasks } of (await homeOf(role)).groups)
      for (const { hint, href } of tasks)
        if (!['/admin', '/audit', '/exports?year=2026-27', '/profiles/ZZ1'].includes(href))
          expect(hint, role).toMatch(/\b\d{1,2} \w+ 20\d\d\b/)
})

test('a submitted return waits with the day that it came and the day by which to decide', async () => {
  const judgements = (await homeOf('commissioner')).groups.at(-1)
  expect(judgements?.tasks.map(({ hint }) => hint)).toEqual([
    'Submitted on 20 July 2026. Accept it or ask for a correction by 31 March 2028.',
    'Submitted on 1 August 2026. Accept it or ask for a correction by 31 March 2028.',
    'Submitted on 21 November 2026, late. Accept it or ask for a correction by 31 March 2028.',
  ])
})

test('what is with colleagues is not called theirs', async () => {
  const early = new Date('2026-11-01T12:00:00Z')
  const { groups, colleagues } = await showHome(actorOf('executive'), { session: undefined, clock: early })
  expect(groups).toEqual([])
  expect(colleagues?.tasks[0]).toMatchObject({
    status: { text: 'With colleagues' },
    hint: 'Not begun yet. Due by 11 November 2026.',
  })
})

test('a gatekeeper records the profile by the day on which the return is due', async () => {
  const early = new Date('2026-11-01T12:00:00Z')
  const { groups } = await showHome(actorOf('gatekeeper'), { session: undefined, clock: early })
  expect(groups[0]?.tasks.at(-1)?.hint).toMatch(
    /Record how they stand by 11 November 2026, when the return of Quarter 2 of 2026-27 is due\.$/,
  )
})

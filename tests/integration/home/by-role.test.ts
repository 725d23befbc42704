import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '@/domain/access/actor'
import { roles, type Role } from '@/domain/access/roles'
import { asSuperuser } from '../../support/database'
import { questionsOf } from '../dashboards/counting-statements'
import { showHome } from '../dashboards/pages'
import * as world from '../dashboards/reporting-world'
import { openYear } from '../declarations/declaring'
import { backSince } from './visits'

const { IN_TIME, Q1, Q2, TODAY, completeReturn } = world
const people = new Map<Role, Actor>()

beforeAll(async () => {
  await world.openWorld()
  await openYear()
  const lead = await world.aPerson('service-lead', 'ZZ1')
  const lead10 = await world.aPerson('service-lead', 'ZZ10')
  await world.submitWhole(lead10, 'ZZ10', Q1, completeReturn, IN_TIME.Q1)
  await world.submitWhole(lead10, 'ZZ10', Q2, completeReturn, TODAY)
  await world.submitWhole(lead, 'ZZ1', Q1, completeReturn, new Date('2026-07-20T09:00:00Z'))
  people.set('service-lead', lead)
  for (const role of ['contributor', 'gatekeeper', 'executive'] as const)
    people.set(role, await world.aPerson(role, 'ZZ1'))
  people.set('commissioner', await world.aPerson('commissioner', 'NORTH'))
  for (const role of ['national-analyst', 'auditor', 'administrator'] as const)
    people.set(role, await world.aPerson(role))
})

const RETURN = ['Quarterly return: Quarter 2 of 2026-27 (July to September 2026)', '/returns/ZZ1-2026-27-Q2']
const DECLARATION = [
  'Annual self-declaration: 2025-26 (April 2025 to March 2026)',
  '/declarations/ZZ1-2025-26',
]
const OWN = [null, RETURN, DECLARATION]

test.each<[Role, unknown[]]>([
  ['contributor', [OWN]],
  ['service-lead', [OWN]],
  ['gatekeeper', [[...OWN, ['Service profile', '/profiles/ZZ1']]]],
  ['executive', [OWN]],
  [
    'commissioner',
    [
      [
        '1 return is overdue',
        ['Service ZZ1 (ZZ1): return of Quarter 2 of 2026-27', '/dashboards/providers/ZZ1'],
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
        ['Service ZZ2 (ZZ2): return of Quarter 1 of 2026-27', '/dashboards/providers/ZZ2'],
        ['Service ZZ1 (ZZ1): return of Quarter 2 of 2026-27', '/dashboards/providers/ZZ1'],
        ['Service ZZ2 (ZZ2): return of Quarter 2 of 2026-27', '/dashboards/providers/ZZ2'],
      ],
      [
        '3 declarations are overdue',
        ...['ZZ1', 'ZZ2', 'ZZ10'].map((code) => [
          `Service ${code} (${code}): declaration of 2025-26`,
          `/dashboards/providers/${code}`,
        ]),
      ],
      ['Exports that can be made', ['Annual export of 2026-27', '/exports']],
    ],
  ],
  ['auditor', [[null, ['The state of the audit chains', '/audit']]]],
  ['administrator', []],
])('%s meets what is theirs to do', async (role, expected) => {
  const { groups } = await homeOf(role)
  expect(
    groups.map(({ heading, tasks }) => [heading, ...tasks.map(({ title, href }) => [title, href])]),
  ).toEqual(expected)
})

test('every role is asked about', () => {
  expect([...people.keys()].toSorted()).toEqual(Object.keys(roles).toSorted())
})

test('whatever is to be done by somebody has its day', async () => {
  for (const role of people.keys())
    for (const { tasks } of (await homeOf(role)).groups)
      for (const { hint, href } of tasks)
        if (!['/audit', '/exports', '/profiles/ZZ1'].includes(href))
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

test('an export says what it would hold', async () => {
  const { groups } = await homeOf('national-analyst')
  expect(groups.at(-1)?.tasks.map(({ hint }) => hint)).toEqual([
    'Holds 3 submitted returns of 2 quarters and no signed declarations.',
  ])
})

test('what is with colleagues is not called theirs', async () => {
  const statusesOf = async (role: Role) =>
    (await homeOf(role)).groups.flatMap(({ tasks }) => tasks.map(({ status }) => status.text))
  const early = new Date('2026-11-01T12:00:00Z')
  const { groups } = await showHome(actorOf('executive'), { session: undefined, clock: early })
  expect(groups[0]?.tasks[0]).toMatchObject({ status: { text: 'With colleagues' } })
  expect(await statusesOf('executive')).toEqual(['Late', 'Late'])
})

test('a gatekeeper records the profile by the day on which the return is due', async () => {
  const early = new Date('2026-11-01T12:00:00Z')
  const { groups } = await showHome(actorOf('gatekeeper'), { session: undefined, clock: early })
  expect(groups[0]?.tasks.at(-1)?.hint).toMatch(
    /Record how they stand by 11 November 2026, when the return of Quarter 2 of 2026-27 is due\.$/,
  )
})

test('an administrator is told that their screens come next, and nothing else', async () => {
  expect(await homeOf('administrator')).toEqual({
    framework: null,
    heading: 'What you have to do',
    roles: ['Administrator, National'],
    groups: [],
    nothing:
      'Nothing waits for you. The screens on which administrators register organisations and people come next. Administrators see no figures.',
    received: null,
    declared: null,
    since: null,
  })
})

test('somebody with nothing to do is told so', async () => {
  const south = await world.aPerson('commissioner', 'SOUTH')
  const before = new Date('2026-06-01T12:00:00Z')
  expect(await showHome(south, { session: undefined, clock: before })).toMatchObject({
    groups: [],
    nothing: 'Nothing waits for you today: no return waits for your decision, and none is overdue.',
  })
})

test('the page asks the same few questions, however many providers there are', async () => {
  const counts: Record<string, number[]> = {}
  const count = async () => {
    for (const [role, actor] of people) {
      const session = await backSince(actor, '2026-07-15T10:00:00Z')
      const asked = await questionsOf(() => showHome(actor, { session, clock: TODAY }))
      ;(counts[role] ??= []).push(asked.length)
    }
  }
  await count()
  await registerMore(30)
  await count()
  for (const [role, asked] of Object.entries(counts)) {
    expect(Math.max(...asked), role).toBeLessThanOrEqual(6)
    expect(asked[0], role).toBe(asked[1])
  }
  expect((await homeOf('national-analyst')).groups[0]?.heading).toBe('63 returns are overdue')
})

/** Providers of the commissioner NORTH with empty drafts for both quarters. */
async function registerMore(count: number) {
  for (let number = 100; number < 100 + count; number += 1) {
    const code = `ZZ${number}`
    await asSuperuser(`SELECT register_provider($1, $1, 'North', '2020-04-01')`, [code])
    await asSuperuser(
      `INSERT INTO quarterly_return (framework, provider_code, period, financial_year, opened_at)
       SELECT framework, $1, period, financial_year, opened_at FROM quarterly_return WHERE provider_code = 'ZZ2'`,
      [code],
    )
  }
}

function actorOf(role: Role): Actor {
  const found = people.get(role)
  if (!found) throw new Error(`Nobody is ${role}`)
  return found
}

async function homeOf(role: Role) {
  await asSuperuser('DELETE FROM session')
  const session = await backSince(actorOf(role), '2026-07-15T10:00:00Z')
  return showHome(actorOf(role), { session, clock: TODAY })
}

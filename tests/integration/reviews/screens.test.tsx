import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '@/domain/access/actor'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { toHomeView } from '@/features/home/to-home-view'
import { DecideScreen } from '@/features/reviews/components/decide-screen'
import { FindingsScreen } from '@/features/reviews/components/findings-screen'
import { IndicatorScreen } from '@/features/reviews/components/indicator-screen'
import { OutcomeScreen } from '@/features/reviews/components/outcome-screen'
import { ReviewScreen } from '@/features/reviews/components/review-screen'
import { ReviewsScreen } from '@/features/reviews/components/reviews-screen'
import { SignedOutcomeScreen } from '@/features/reviews/components/signed-outcome-screen'
import { toDecidingView } from '@/features/reviews/to-deciding-view'
import { toFindingsView } from '@/features/reviews/to-findings-view'
import { toIndicatorView } from '@/features/reviews/to-indicator-view'
import { toOutcomeView } from '@/features/reviews/to-outcome-view'
import { toReviewView } from '@/features/reviews/to-review-view'
import { toReviewsView } from '@/features/reviews/to-reviews-view'
import { toSignedOutcomeView } from '@/features/reviews/to-signed-outcome-view'
import { getHome } from '@/operations/read/get-home'
import { getReview } from '@/operations/read/get-review'
import { getSignedReview } from '@/operations/read/get-signed-review'
import { listReviews } from '@/operations/read/list-reviews'
import { registerOrganisations } from '../../factories/organisations'
import { KEY, fillIn, openYear, signed } from '../declarations/declaring'
import { valueOf } from '../returns/entering'
import { fromAFinding } from './from-a-finding'
import { INDICATORS, find, judge, judged, on, sign } from './reviewing'

const people = await registerOrganisations()
const { north, lead1, contributor1, executive1, national } = people

beforeAll(async () => {
  await openYear()
  await fillIn(contributor1)
  await signed(executive1)
})

/** The words of a screen, as somebody reads them. */
const words = (screen: ReactElement | null) =>
  renderToStaticMarkup(screen)
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')

const reviewOf = async (actor: Actor, day = 3) => {
  const read = await getReview(actor, KEY, on(day))
  if (!read) throw new Error(`${actor.name} reads no review`)
  return read
}
const tasksOf = async (actor: Actor, day: number) => {
  const read = await getHome(actor, framework, { session: undefined, most: 10 }, on(day))
  return toHomeView(actor, read).groups.flatMap(({ tasks }) => tasks)
}

test('before anything is judged the list and the tasks say what is to be done, and until when', async () => {
  const read = await listReviews(north, framework, on(3))
  const view = read && toReviewsView(read, '')
  expect(view?.rows).toMatchObject([
    {
      judged: { count: 0, of: 10 },
      outcome: null,
      isOverdue: true,
      declaration: { text: 'Signed, version 1' },
    },
  ])
  expect(words(view && <ReviewsScreen {...view} />)).toContain('0 of 1 reviewed. 1 overdue.')
  const tasks = words(<ReviewScreen {...toReviewView(await reviewOf(north))} />)
  expect(tasks).toMatch(/Version 1, signed by Eve Executive, Chief executive/)
  expect(tasks).toMatch(/Not accepted yet.*overdue was due by 8 August 2026.*Not ready/)
  const outcome = words(<OutcomeScreen view={toOutcomeView(await reviewOf(north), false)} />)
  expect(outcome).toContain('10 things are missing')
  expect(await tasksOf(north, 3)).toContainEqual(
    expect.objectContaining({ id: `review-ZZ1-${KEY.year}`, status: { text: 'Overdue', colour: 'red' } }),
  )
})

test('an indicator has its form for the commissioner, and none for whoever only reads', async () => {
  const view = toIndicatorView(await reviewOf(north), '007')
  const page = words(view && <IndicatorScreen view={view} declared={null} />)
  expect(page).toMatch(
    /Ask the provider about this.*Do you agree\?.*The meetings covered audit review.*Agree.*Ask.*Do not agree/,
  )
  expect(renderToStaticMarkup(view ? <IndicatorScreen view={view} declared={null} /> : <></>)).not.toContain(
    'checked',
  )
  const only = toIndicatorView(await reviewOf(national), '007')
  expect(words(only && <IndicatorScreen view={only} declared={null} />)).not.toMatch(
    /Do you agree|Ask the provider/,
  )
  expect(toIndicatorView(await reviewOf(north), '106')).toBe(null)
  expect(toDecidingView(await reviewOf(national), national.personId, false)).toBe(null)
})

test('what was judged and found stands on the pages, with the form filled in', async () => {
  const missing = { 'audit-review': { judgement: 'disagreed', reason: 'Minutes are missing.' } } as const
  const doubted = judged('007', { comment: 'Ring them.' }, missing)
  valueOf(
    await judge(north, [...INDICATORS.filter((code) => code !== '007').map((code) => judged(code)), doubted]),
  )
  valueOf(await find(north, { grade: 'immediate-risk' }))
  const view = toIndicatorView(await reviewOf(north), '007')
  expect(view?.judged).toMatch(
    /^Not agreed, version 1, by north on .*\n.*: Agreed\nThe meetings covered audit review: Not agreed\. Minutes are missing\.\n/,
  )
  const markup = renderToStaticMarkup(view ? <IndicatorScreen view={view} declared={null} /> : <></>)
  expect(markup.match(/<input[^>]*checked=""[^>]*>/g)?.map((box) => /value="(\w+)"/.exec(box)?.[1])).toEqual([
    ...['agreed', 'disagreed', 'agreed', 'agreed', 'agreed'],
  ])
  const tasks = toReviewView(await reviewOf(north)).indicators.map(({ hint }) => hint)
  expect(tasks).toContain('Declared: met. 1 of 5 criteria not agreed or asked about')
  expect(markup).toContain('Ring them.')
  const findings = toFindingsView(await reviewOf(north), 1)
  expect(words(findings && <FindingsScreen view={findings} />)).toMatch(
    /Immediate risk.*Withdraw this finding/,
  )
  expect(toFindingsView(await reviewOf(north), 2)).toBe(null)
  const outcome = words(<OutcomeScreen view={toOutcomeView(await reviewOf(north), true)} />)
  expect(outcome).toMatch(/Routine surveillance.*There is an immediate risk.*Sign the outcome/)
  const deciding = toDecidingView(await reviewOf(north), north.personId, false)
  expect(words(deciding && <DecideScreen view={deciding} />)).toMatch(/Accept version 1.*Send it back/)
})

test('once it is signed the provider reads it and is asked on its home, and nobody is asked to review it', async () => {
  valueOf(await sign(north, { outcome: 'intensive' }))
  const read = await getSignedReview(lead1, KEY, null, on(6))
  const page = words(read && <SignedOutcomeScreen view={toSignedOutcomeView(lead1, read)} />)
  expect(page).toMatch(
    /Intensive surveillance.*Letter.*Immediate risk.*Not agreed or asked about.*The meetings covered audit review: Not agreed\. Minutes are missing/,
  )
  expect(page).toMatch(/27 days left.*What is not factually accurate/)
  expect(page).not.toContain('Ring them.')
  const over = await getSignedReview(lead1, KEY, null, on(40))
  const ended = words(over && <SignedOutcomeScreen view={toSignedOutcomeView(lead1, over)} />)
  expect(ended).toMatch(/The provider could comment until \d+ \w+ 20\d\d\. There are no comments\./)
  expect(ended).not.toContain('overdue')
  const seen = await getSignedReview(north, KEY, null, on(6))
  expect(words(seen && <SignedOutcomeScreen view={toSignedOutcomeView(north, seen)} />)).not.toContain(
    'What is not factually',
  )
  expect((await tasksOf(lead1, 6)).map(({ id }) => id)).toContain(`outcome-ZZ1-${KEY.year}`)
  expect((await tasksOf(contributor1, 6)).map(({ id }) => id)).not.toContain(`outcome-ZZ1-${KEY.year}`)
  expect((await tasksOf(north, 6)).map(({ id }) => id)).not.toContain(`review-ZZ1-${KEY.year}`)
  const list = await listReviews(north, framework, on(6))
  expect(list && toReviewsView(list, KEY.year)?.rows).toMatchObject([
    { outcome: 'Intensive surveillance', due: null },
  ])
  expect(list && toReviewsView(list, '2019-20')).toBe(null)
})

fromAFinding(people)

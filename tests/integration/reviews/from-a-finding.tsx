import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Actor } from '@/domain/access/actor'
import { toActionView } from '@/features/actions/to-action-view'
import { toSignedView } from '@/features/declarations/to-signed-view'
import { SignedOutcomeScreen } from '@/features/reviews/components/signed-outcome-screen'
import { toFindingsView } from '@/features/reviews/to-findings-view'
import { toSignedOutcomeView } from '@/features/reviews/to-signed-outcome-view'
import { openAction } from '@/operations/open-action'
import { getAction } from '@/operations/read/get-action'
import { getReview } from '@/operations/read/get-review'
import { getSigned } from '@/operations/read/get-signed'
import { getSignedReview } from '@/operations/read/get-signed-review'
import { listActionsOfFindings } from '@/operations/read/list-actions-of-findings'
import type { registerOrganisations } from '../../factories/organisations'
import { KEY } from '../declarations/declaring'
import { valueOf } from '../returns/entering'
import { on } from './reviewing'

/** Goes on from an outcome that is signed, with one finding. */
export function fromAFinding({ north, lead1, national }: Awaited<ReturnType<typeof registerOrganisations>>) {
  test('from a finding an action is opened by whoever may, and the signed declaration leads to the actions of its year', async () => {
    const hrefs = async (actor: Actor) => {
      const read = await getSignedReview(actor, KEY, null, on(6))
      return read && toSignedOutcomeView(actor, read).findings.map(({ actionHref }) => actionHref)
    }
    const opening = [`/actions/new?provider=ZZ1&finding=1&year=${KEY.year}`]
    expect(await hrefs(lead1)).toEqual(opening)
    expect(await hrefs(north)).toEqual(opening)
    expect(await hrefs(national)).toEqual([null])
    const read = await getSignedReview(lead1, KEY, null, on(6))
    expect(
      renderToStaticMarkup(read && <SignedOutcomeScreen view={toSignedOutcomeView(lead1, read)} />),
    ).toContain(`Open an action<span class="nhsuk-u-visually-hidden"> from finding 1</span>`)
    const day = { 'due-day': '1', 'due-month': '11', 'due-year': '2027' }
    const what = {
      query: null,
      indicator: '',
      target: '',
      text: 'Keep minutes of each.',
      owner: 'Ann',
      ...day,
    }
    const key = valueOf(await openAction(north, { ...KEY, ...what, finding: 1 }, on(6)))
    const finding = async (actor: Actor) => {
      const seen = await getSignedReview(actor, KEY, null, on(6))
      const acted = await listActionsOfFindings(actor, KEY)
      return seen && toSignedOutcomeView(actor, seen, acted).findings[0]?.actions
    }
    expect(await finding(lead1)).toEqual([{ text: 'Action 1: going on', href: '/actions/ZZ1-1' }])
    expect(await listActionsOfFindings({ ...lead1, memberships: [] }, KEY)).toEqual(new Map())
    const review = await getReview(north, KEY, on(3))
    if (!review) throw new Error('There is no review')
    expect(toFindingsView(review, null, await listActionsOfFindings(north, KEY))).toMatchObject({
      findings: [{ actions: [{ href: '/actions/ZZ1-1' }] }],
    })
    const action = await getAction(lead1, key)
    expect(action && toActionView(lead1, action).source.href).toBe(
      `/reviews/ZZ1-${KEY.year}/signed#finding-1`,
    )
    const unsigned = action && { ...action, isOutcomeSigned: false }
    expect(unsigned && toActionView(lead1, unsigned).source.href).toBe(null)
    expect(unsigned && toActionView(north, unsigned).source.href).toBe(
      `/reviews/ZZ1-${KEY.year}/findings#finding-1`,
    )
    const declared = await getSigned(lead1, KEY)
    expect(declared && toSignedView(lead1, declared).actionsHref).toBe(`/actions?year=${KEY.year}`)
    const stranger = { ...lead1, memberships: [] }
    expect(declared && toSignedView(stranger, declared).actionsHref).toBe(null)
  })
}

import type { Page } from '@playwright/test'
import type { Period } from '@/domain/periods/period'
import { PERIOD, registerPlace } from './places'
import { submitEarlier, submitWhole } from './returns'
import { type TypedReturn, aFullReturn, aLine } from '../../tests/factories/typed-return'

const lessWell = (period: Period): TypedReturn => ({
  ...aFullReturn(period),
  programme: aLine('106', { denominator: '40', numerator: '20', neverAttended: '6' }),
})

/** Figures that repeat those of the quarter before are asked about. */
const sameAgain = (typed: TypedReturn): TypedReturn => ({
  ...typed,
  about: {
    ...typed['about'],
    'about.explanation': 'The same patients were counted, and there were no others.',
  },
})

/** A provider with this quarter and the one two before it, so that one is missing in between. */
export async function openTrends(
  page: Page,
  signInAs: (role: 'commissioner', of: string) => Promise<unknown>,
) {
  const { provider, commissioner } = await registerPlace()
  await submitEarlier(provider, lessWell, [2])
  await submitWhole({ provider, typed: sameAgain(aFullReturn(PERIOD)) })
  await signInAs('commissioner', commissioner)
  await page.goto(`/dashboards/providers/${provider}?chart=106`)
  return { provider, chart: page.getByRole('figure', { name: /^106 / }) }
}

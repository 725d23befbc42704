import { chanceOf } from './chance'
import { type TypedLines, drawQuarter } from './draw-quarter'
import type { DemoProvider } from './providers'
import { LAST_QUARTER, NO_SURVEYS, happens } from './stories'

/** How a provider's quarter goes. */
export interface DemoQuarter {
  readonly lines: TypedLines
  /** What is submitted first where it is wrong, and corrected later. */
  readonly mistaken: TypedLines | null
  /** Days after the end of the quarter; null where it is never submitted, or is not yet. */
  readonly submittedAfter: number | null
}

/** The quarter of a provider, counted from the first, with what its stories make of it. */
export function demoQuarter(provider: DemoProvider, quarter: number): DemoQuarter {
  const { code } = provider
  const drawn = drawQuarter(provider, happens('copied', code, quarter) ? quarter - 1 : quarter)
  const lines = happens('no-surveys', code, quarter) ? withoutSurveys(drawn) : drawn
  const mistaken = happens('corrected', code, quarter)
    ? { ...lines, 106: drawQuarter(provider, quarter - 1)[106] ?? {} }
    : null
  return { lines, mistaken, submittedAfter: submittedAfter(code, quarter) }
}

function withoutSurveys(lines: TypedLines): TypedLines {
  const line = { state: 'not-available', reason: NO_SURVEYS }
  return { ...lines, 204: line, 205: line }
}

/** In the last fortnight before the deadline, but for those who are late. */
function submittedAfter(code: string, quarter: number): number | null {
  if (quarter > LAST_QUARTER || happens('missing', code, quarter)) return null
  if (happens('late', code, quarter)) return 51
  return Math.floor(chanceOf(`${code} submits ${quarter}`).between(28, 42))
}

import { chanceOf } from './chance'
import { type TypedLines, drawQuarter } from './draw-quarter'
import type { DemoProvider } from './providers'
import { ANSWER, LAST_QUARTER, NO_SURVEYS, QUESTION, happens, isAccepted } from './stories'

/** What is submitted first where it is wrong. */
interface Mistake {
  readonly lines: TypedLines
  /** What the commissioner asks when it sends the quarter back; null where the provider opens it again itself. */
  readonly question: string | null
}

/** How a provider's quarter goes. */
export interface DemoQuarter {
  readonly lines: TypedLines
  readonly mistake: Mistake | null
  /** Days after the end of the quarter; null where it is never submitted, or is not yet. */
  readonly submittedAfter: number | null
  /** The same, for the acceptance of the last version. */
  readonly acceptedAfter: number | null
}

/** The quarter of a provider, counted from the first, with what its stories make of it. */
export function demoQuarter(provider: DemoProvider, quarter: number): DemoQuarter {
  const { code } = provider
  const drawn = drawQuarter(provider, happens('copied', code, quarter) ? quarter - 1 : quarter)
  const lines = happens('no-surveys', code, quarter) ? withoutSurveys(drawn) : drawn
  const submitted = submittedAfter(code, quarter)
  return {
    ...storyOf(provider, quarter, lines),
    submittedAfter: submitted,
    acceptedAfter: submitted !== null && isAccepted(code, quarter) ? 56 : null,
  }
}

/** What is sent in the end, and what was sent before it. */
function storyOf(
  provider: DemoProvider,
  quarter: number,
  lines: TypedLines,
): Pick<DemoQuarter, 'lines' | 'mistake'> {
  if (happens('corrected', provider.code, quarter)) {
    const programme = drawQuarter(provider, quarter - 1)[106] ?? {}
    return { lines, mistake: { lines: { ...lines, 106: programme }, question: null } }
  }
  if (!happens('queried', provider.code, quarter)) return { lines, mistake: null }
  const measured = lines[109] ?? {}
  const fewer = { ...measured, numerator: String(Math.round(0.65 * Number(measured['numerator']))) }
  return {
    lines: { ...lines, 109: { ...measured, explanation: ANSWER } },
    mistake: { lines: { ...lines, 109: fewer }, question: QUESTION },
  }
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

import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { londonDate } from '@/domain/periods/london'
import { type Period, addQuarters, periodOfDate } from '@/domain/periods/period'
import { exampleWindow } from '@/domain/periods/timetable'
import type { EarlierLine, History } from '@/domain/returns/history'
import type { QuarterlyReturn } from '@/domain/returns/quarterly-return'
import type { Typed } from '@/domain/forms/read-boxes'
import type { ServiceProfile } from '@/domain/returns/service-profile'
import { submit } from '@/domain/returns/submit'
import type { Submission } from '@/domain/returns/submission'
import { morningAfter } from '@/demo/clock'
import { demoQuarter } from '@/demo/demo-quarter'
import { explain } from '@/demo/explain'
import { profileOf } from '@/demo/profile-of'
import type { DemoProvider } from '@/demo/providers'
import { LAST_QUARTER } from '@/demo/stories'
import { typedQuarter } from '@/demo/typed-quarter'
import { aSubmitContext, anEmptyDraft } from './draft-return'
import { fillSection, mustFill } from './filling'

/** The quarter that is open on a day. */
export function quarterBefore(today: Date): Period {
  return addQuarters(periodOfDate(londonDate(today)), -1)
}

export interface SubmittedQuarter {
  readonly quarter: number
  readonly submission: Submission
  readonly closesAt: Date
}

/** Every quarter of a provider of the demo, submitted by the domain alone, one after another. */
export function submittedQuarters(provider: DemoProvider, open: Period): readonly SubmittedQuarter[] {
  const submitted: SubmittedQuarter[] = []
  let history: History = []
  for (let quarter = 0; quarter <= LAST_QUARTER; quarter += 1) {
    const period = addQuarters(open, quarter - LAST_QUARTER - 1)
    const submission = submitQuarter(provider, quarter, period, history)
    if (!submission) continue
    submitted.push({ quarter, submission, closesAt: exampleWindow(period).closesAt })
    history = [...history, ...earlierLines(submission)]
  }
  return submitted
}

function submitQuarter(
  provider: DemoProvider,
  quarter: number,
  period: Period,
  history: History,
): Submission | null {
  const { lines, mistake, submittedAfter } = demoQuarter(provider, quarter)
  if (submittedAfter === null) return null
  const profile: ServiceProfile = profileOf(provider)
  const at = morningAfter(period, submittedAfter)
  const draft = anEmptyDraft({ providerCode: provider.code, period })
  const context = aSubmitContext({ profile, history, window: exampleWindow(period) })
  const submitted = [...(mistake ? [mistake.lines] : []), lines].map((each) => {
    const typed = explain({ framework, profile, history }, draft, typedQuarter(each, period), at)
    return submit(filled(draft, typed), { declared: true }, context, { personId: '1', name: 'Jo', at })
  })
  const refused = submitted.find(({ ok }) => !ok)
  if (refused) throw new Error(`${provider.code} ${quarter}: ${JSON.stringify(refused)}`)
  const last = submitted.at(-1)
  return last?.ok ? last.value : null
}

function filled(draft: QuarterlyReturn, typed: Typed): QuarterlyReturn {
  return framework.sections.reduce(
    (current, { code }) => mustFill(fillSection(current, code, typed)).draft,
    draft,
  )
}

function earlierLines({ lines, period }: Submission): readonly EarlierLine[] {
  return lines.map(({ indicator, definitionVersion, state, figures }) => ({
    ...{ period, indicator, definitionVersion, state, figures },
  }))
}

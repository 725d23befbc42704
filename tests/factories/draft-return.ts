import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { knownPeriod } from '@/domain/catalogue/known-period'
import { exampleWindow } from '@/domain/periods/timetable'
import {
  type Answers,
  type Line,
  type QuarterlyReturn,
  blankLine,
  lineOf,
} from '@/domain/returns/quarterly-return'
import type { OfferingRecord, ServiceProfile } from '@/domain/returns/service-profile'
import type { SubmitContext } from '@/domain/returns/submit'
import { fillSection, mustFill } from './filling'
import { PERIOD } from './period'
import { type TypedReturn, aFullReturn, aTinyReturn } from './typed-return'

type Overrides = Partial<Omit<QuarterlyReturn, 'answers'>> & {
  /** By line, what is different from the full return; figures are replaced as a whole. */
  readonly answers?: Readonly<Record<string, Partial<Line>>>
}

/** A draft of ZZ1 that could be submitted as it stands. */
export function aDraftReturn({ answers = {}, ...overrides }: Overrides = {}): QuarterlyReturn {
  const full = answersOf(aFullReturn())
  const changed = Object.entries(answers).map(([code, line]) => [code, { ...lineOf(full, code), ...line }])
  return {
    ...anEmptyDraft(),
    revision: 7,
    answers: { ...full, ...(Object.fromEntries(changed) as Answers) },
    ...overrides,
  }
}

/** A draft as it is when its window has just opened. */
export function anEmptyDraft(overrides: Partial<QuarterlyReturn> = {}): QuarterlyReturn {
  const key = { framework: 'hsps-1767', providerCode: 'ZZ1', period: PERIOD }
  const nothing = { state: 'draft', revision: 0, version: 0, answers: {}, entered: {}, saved: null } as const
  return { ...key, ...nothing, ...overrides }
}

/** What is known when the return of the other factories is submitted: everything is offered, the window is the example. */
export function aSubmitContext(overrides: Partial<SubmitContext> = {}): SubmitContext {
  return {
    framework,
    profile: aProfile(),
    history: [],
    window: exampleWindow(PERIOD),
    extendedUntil: null,
    decisions: [],
    firstLate: null,
    ...overrides,
  }
}

/** A line that has figures. */
export function aValueLine(figures: Line['figures'], overrides: Partial<Line> = {}): Line {
  return { ...blankLine, state: 'value', figures, ...overrides }
}

/** What typed figures become when every section is saved, one after the other. Throws when a section is refused. */
export function answersOf(typed: TypedReturn): Answers {
  let current = anEmptyDraft()
  for (const [section, boxes] of Object.entries(typed)) {
    current = mustFill(fillSection(current, section, boxes)).draft
  }
  return current.answers
}

/** A service without cordotomy that treats hardly anybody, with what it typed. */
export function aTinyService(): { profile: ServiceProfile; typed: TypedReturn } {
  const profile = [...aProfile(), anOffering({ offering: 'cordotomy', status: 'not-offered' })]
  return { profile, typed: aTinyReturn() }
}

/** Everything is offered, and the programme has its written rule. */
export function aProfile(): ServiceProfile {
  return [anOffering({ offering: 'programme', completionRule: 'At least 75% of the sessions attended' })]
}

export function anOffering(overrides: Partial<OfferingRecord> = {}): OfferingRecord {
  const fromPeriod = knownPeriod('2020-21-Q1')
  const nobody = { partnerName: null, reportedBy: null, completionRule: null }
  return { offering: 'neuromodulation', fromPeriod, status: 'here', ...nobody, ...overrides }
}

import type { Section } from '../catalogue/framework'
import type { Finding } from '../forms/finding'
import { type Answers, type ReturnKey, lineOf } from './quarterly-return'
import { asksWhy, codesOfSection, errorsOfSection, isUnfinished } from './section-findings'
import { type Rulebook, type ResolvedLine, isUntouched, resolveLines } from './resolve-lines'

export type SectionStatus =
  'not-started' | 'incomplete' | 'has-errors' | 'asks-why' | 'complete' | 'not-asked'

export interface SectionProgress {
  readonly section: Section
  readonly status: SectionStatus
  /** Everything that stops submission, what is merely blank included: as many as are read back before it. */
  readonly errors: number
  /** Lines whose warnings nobody has explained. */
  readonly toExplain: number
}

/** How far each section is, for the task list. */
export function progressOf(
  rulebook: Rulebook,
  key: ReturnKey,
  answers: Answers,
  findings: readonly Finding[],
): readonly SectionProgress[] {
  const { framework } = rulebook
  const lines = resolveLines(rulebook, key, answers)
  return framework.sections.map((section) => {
    const codes = codesOfSection(framework, section.code, key.period)
    const errors = errorsOfSection(framework, section.code, key.period, findings)
    const isAsked =
      section.code === framework.aboutReturn.section
        ? aboutIsAsked(rulebook, lines)
        : lines.some(isAskedAmong(codes))
    const untouched = codes.every((code) => isUntouched(lineOf(answers, code)))
    const counts = { errors: errors.length, toExplain: errors.filter(asksWhy).length }
    return { section, ...counts, status: statusOf(errors, isAsked, untouched) }
  })
}

/** The return's own boxes are asked unless every line that needs them has said that it reports nothing. */
function aboutIsAsked({ framework }: Rulebook, lines: readonly ResolvedLine[]): boolean {
  const needing = Object.values(framework.aboutReturn.requiredWith).flat()
  return lines.some(
    ({ indicator, line }) => needing.includes(indicator.code) && (!line.state || line.state === 'value'),
  )
}

function isAskedAmong(codes: readonly string[]) {
  return ({ indicator, applicable }: ResolvedLine) => applicable && codes.includes(indicator.code)
}

function statusOf(errors: readonly Finding[], isAsked: boolean, untouched: boolean): SectionStatus {
  if (!isAsked && errors.length === 0) return 'not-asked'
  if (errors.some(isWrong)) return 'has-errors'
  if (errors.some(asksWhy)) return 'asks-why'
  if (untouched) return 'not-started'
  return errors.length > 0 ? 'incomplete' : 'complete'
}

function isWrong(error: Finding): boolean {
  return !isUnfinished(error) && !asksWhy(error)
}

import type { Section } from '../catalogue/framework'
import type { Finding } from './finding'
import { type Answers, type ReturnKey, lineOf } from './quarterly-return'
import { codesOfSection, findingsOfSection, isUnfinished } from './section-findings'
import { type Rulebook, isUntouched, settle } from './settle'

export type SectionStatus = 'not-started' | 'incomplete' | 'has-errors' | 'complete' | 'not-asked'

export interface SectionProgress {
  readonly section: Section
  readonly status: SectionStatus
  readonly errors: number
}

/** How far each section is, for the task list. */
export function progressOf(
  rulebook: Rulebook,
  key: ReturnKey,
  answers: Answers,
  findings: readonly Finding[],
): readonly SectionProgress[] {
  const { framework } = rulebook
  const lines = settle(rulebook, key, answers)
  return framework.sections.map((section) => {
    const codes = codesOfSection(framework, section.code, key.period)
    const own = findingsOfSection(framework, section.code, key.period, findings)
    const errors = own.filter(({ severity }) => severity === 'error')
    const isAsked =
      section.code === framework.aboutReturn.section ||
      lines.some(({ indicator, asked }) => asked && codes.includes(indicator.code))
    const untouched = codes.every((code) => isUntouched(lineOf(answers, code)))
    return { section, errors: errors.length, status: statusOf(errors, isAsked, untouched) }
  })
}

function statusOf(errors: readonly Finding[], isAsked: boolean, untouched: boolean): SectionStatus {
  if (!isAsked && errors.length === 0) return 'not-asked'
  if (errors.some((error) => !isUnfinished(error))) return 'has-errors'
  if (untouched && errors.length > 0) return 'not-started'
  return errors.length > 0 ? 'incomplete' : 'complete'
}

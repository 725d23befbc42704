import { indicatorsOfSection } from '../catalogue/find'
import type { Section } from '../catalogue/framework'
import type { Finding } from './finding'
import { type Answers, type ReturnKey, lineOf } from './quarterly-return'
import { type Rulebook, isUntouched, settle } from './settle'

export type SectionStatus = 'not-started' | 'incomplete' | 'has-errors' | 'complete' | 'not-asked'

export interface SectionProgress {
  readonly section: Section
  readonly status: SectionStatus
  readonly errors: number
}

const UNFINISHED = new Set(['C01', 'C02', 'C13'])

/** How far each section is, for the task list. */
export function progressOf(
  rulebook: Rulebook,
  key: ReturnKey,
  answers: Answers,
  findings: readonly Finding[],
): readonly SectionProgress[] {
  const lines = settle(rulebook, key, answers)
  return rulebook.framework.sections.map((section) => {
    const codes = codesOf(rulebook, section, key)
    const own = findings.filter(
      ({ at, severity }) => severity === 'error' && codes.includes(at.split('.')[0] ?? ''),
    )
    const asked = lines.filter(({ indicator, asked }) => asked && codes.includes(indicator.code))
    const untouched = codes.every((code) => isUntouched(lineOf(answers, code)))
    return {
      section,
      errors: own.length,
      status: statusOf(own, asked.length > 0 || isAbout(rulebook, section), untouched),
    }
  })
}

function statusOf(errors: readonly Finding[], asked: boolean, untouched: boolean): SectionStatus {
  if (!asked && errors.length === 0) return 'not-asked'
  if (errors.some(({ code }) => !UNFINISHED.has(code))) return 'has-errors'
  if (untouched && errors.length > 0) return 'not-started'
  return errors.length > 0 ? 'incomplete' : 'complete'
}

function isAbout({ framework }: Rulebook, section: Section): boolean {
  return framework.aboutReturn.section === section.code
}

/** Codes of the lines on a section's page, the return's own boxes included. */
function codesOf({ framework }: Rulebook, section: Section, { period }: ReturnKey): readonly string[] {
  const lines = indicatorsOfSection(section.code, period, framework).map(({ code }) => code)
  return framework.aboutReturn.section === section.code ? [framework.aboutReturn.code, ...lines] : lines
}

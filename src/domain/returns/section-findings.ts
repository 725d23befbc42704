import { indicatorsOfSection } from '../catalogue/find'
import type { Framework } from '../catalogue/framework'
import type { Period } from '../periods/period'
import type { Finding } from '../forms/finding'

/** Codes of the lines on a section's page, the return's own boxes included. */
export function codesOfSection(framework: Framework, section: string, period: Period): readonly string[] {
  const lines = indicatorsOfSection(section, period, framework).map(({ code }) => code)
  return framework.aboutReturn.section === section ? [framework.aboutReturn.code, ...lines] : lines
}

/** The findings that stand on a section's page. */
export function findingsOfSection(
  framework: Framework,
  section: string,
  period: Period,
  findings: readonly Finding[],
): readonly Finding[] {
  const codes = codesOfSection(framework, section, period)
  return findings.filter(({ at }) => codes.includes(codeAt(at)))
}

/** What stops submission and stands on a section's page: the number of a task list, and the list of what is read back. */
export function errorsOfSection(
  framework: Framework,
  section: string,
  period: Period,
  findings: readonly Finding[],
): readonly Finding[] {
  return findingsOfSection(framework, section, period, findings).filter(
    ({ severity }) => severity === 'error',
  )
}

/** The page on which a finding stands, or null when it is about the return as a whole. */
export function sectionOf(framework: Framework, { at }: Finding): string | null {
  const code = codeAt(at)
  if (code === framework.aboutReturn.code) return framework.aboutReturn.section
  const indicator = framework.indicators.find((each) => each.code === code)
  return indicator?.collected === 'quarterly' ? indicator.section : null
}

const UNFINISHED = new Set(['C01', 'C02', 'C03', 'C13'])

/** Whether a finding only says that something is still blank, which is no mistake in a draft. */
export function isUnfinished({ code }: Finding): boolean {
  return UNFINISHED.has(code)
}

/** Whether a finding asks for the explanation of a warning: no mistake, but nothing that may be passed over. */
export function asksWhy({ code }: Finding): boolean {
  return code === 'C22'
}

function codeAt(at: string): string {
  return at.split('.')[0] ?? ''
}

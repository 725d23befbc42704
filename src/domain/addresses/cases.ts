import type { CaseKey } from '../cases/case'
import { caseId } from '../cases/case-id'
import { asking, ofFramework } from './asking'

/** The open cases of a framework, and the figures that give rise to one. */
export function casesHref(framework: string): string {
  return asking('/dashboards/cases', ofFramework(framework))
}

/** A case, or where one is opened about a figure that gives rise to it. */
export function caseHref(key: CaseKey): string {
  return `/dashboards/cases/${caseId(key)}`
}

/** The letter that follows a step of it, to be printed; the last one's unless another is named. */
export function letterHref(key: CaseKey, step?: number): string {
  return asking(`${caseHref(key)}/letter`, { step: step?.toString() })
}

/** The same as a file. */
export function letterFileHref(key: CaseKey, step?: number): string {
  return asking(`${caseHref(key)}/letter.pdf`, { step: step?.toString() })
}

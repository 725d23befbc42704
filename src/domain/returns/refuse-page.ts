import { parseFieldId } from '../catalogue/field-id'
import { certainFindings } from './certain-findings'
import { draftFindings } from './draft-findings'
import type { Failure } from './failure'
import { fillReadable } from './fill-section'
import type { Finding } from './finding'
import type { Answers, QuarterlyReturn } from './quarterly-return'
import type { Typed } from './read-boxes'
import { fieldsOfSection } from './read-section'
import { findingsOfSection, isUnfinished } from './section-findings'
import type { Rulebook } from './resolve-lines'

interface Page {
  readonly section: string
  /** What its boxes show. */
  readonly typed: Typed
  /** What stood in it when it was drawn. */
  readonly drawn: Answers | undefined
  readonly unreadable: readonly Finding[]
}

type Refused = Extract<Failure, { kind: 'invalid' }>

/**
 * Refuses a page on which some boxes cannot be read, with everything that is wrong on it at once: these boxes, and what the
 * rules say of the others. A blank is no mistake in a draft. It says too whether all that can be read stands already.
 */
export function refusePage(rulebook: Rulebook, current: QuarterlyReturn, page: Page, at: Date): Refused {
  const { framework } = rulebook
  const { section, typed, drawn, unreadable } = page
  const { changed, conflicts } = fillReadable(rulebook, current, section, typed, drawn)
  const fields = fieldsOfSection(framework, section, current)
  const unread = unreadable.map((finding) => {
    const { code = '', field = '' } = parseFieldId(finding.at) ?? {}
    return { at: finding.at, field: fields[code]?.[field] }
  })
  const ruled = certainFindings(unread, (boxes) => {
    const { answers } = fillReadable(rulebook, current, section, { ...typed, ...boxes })
    return draftFindings(rulebook, current, answers, at)
  })
  const onPage = findingsOfSection(framework, section, current.period, ruled)
  const wrong = [...unreadable, ...onPage.filter((finding) => !isUnfinished(finding))]
  return {
    kind: 'invalid',
    findings: inPageOrder(fields, wrong),
    unread: {
      boxes: unreadable.map((finding) => finding.at),
      isRestSaved: changed.length + conflicts.length === 0,
    },
  }
}

function inPageOrder(
  fields: ReturnType<typeof fieldsOfSection>,
  findings: readonly Finding[],
): readonly Finding[] {
  const boxes = Object.entries(fields).flatMap(([code, own]) =>
    ['state', 'reason', ...Object.keys(own), 'explanation'].map((name) => `${code}.${name}`),
  )
  return findings.toSorted((left, right) => boxes.indexOf(left.at) - boxes.indexOf(right.at))
}

import type { Field, Fields } from '../kinds/field'
import { certainFindings } from '../returns/certain-findings'
import type { Finding } from '../returns/finding'
import { readBoxes } from '../returns/read-boxes'
import type { Declaration } from './declaration'
import { boxesOfPart } from './declaration-boxes'
import type { DeclarationTerms } from './declaration-context'
import type { DeclarationFailure } from './declaration-failure'
import { declarationFindings } from './declaration-findings'
import { type Posted, fillReadable } from './fill-part'

interface Page {
  readonly part: string
  readonly posted: Posted
  readonly unreadable: readonly Finding[]
}

type Refused = Extract<DeclarationFailure, { kind: 'invalid' }>

/**
 * Refuses a part on which some boxes cannot take what was typed, with everything that is wrong on its page at once: these
 * boxes, and what the rules say of the others. It says too whether all that can be read stands already.
 */
export function refusePart(
  terms: DeclarationTerms,
  current: Declaration,
  { part, posted, unreadable }: Page,
  today: string,
): Refused {
  const { framework } = terms
  const { isChanged, conflicts } = fillReadable(framework, current, part, posted)
  const boxes = boxesOfPart(framework, current.year, part)
  const unread = unreadable.map(({ at }) => ({ at, field: boxes[boxOf({ at }, part)] }))
  const ruled = certainFindings(unread, (held) => {
    const shown = readBoxes(part, boxes, { ...posted.typed, ...held }, current.parts[part] ?? {})
    const parts = { ...current.parts, [part]: shown.figures }
    return declarationFindings(terms, { ...current, parts }, today)
  })
  return {
    kind: 'invalid',
    findings: inPageOrder(part, boxes, [...unreadable, ...ruled]),
    unread: { boxes: unreadable.map(({ at }) => at), isRestSaved: !isChanged && conflicts.length === 0 },
  }
}

/** What stands on the page of the part, from its top. */
function inPageOrder(part: string, boxes: Fields, findings: readonly Finding[]): readonly Finding[] {
  const names = Object.keys(boxes)
  const place = (finding: Finding) => names.indexOf(boxOf(finding, part))
  return findings
    .filter(({ at }) => at.startsWith(`${part}.`))
    .map((finding) => (finding.code === 'S15' ? named(finding, boxes[boxOf(finding, part)]) : finding))
    .toSorted((left, right) => place(left) - place(right))
}

function boxOf({ at }: Pick<Finding, 'at'>, part: string): string {
  return at.slice(part.length + 1)
}

/** Several dates of a page may be wrong alike, so each is named. */
function named(finding: Finding, field: Field | undefined): Finding {
  return field?.type === 'date' ? { ...finding, message: `${field.label}: ${finding.message}` } : finding
}

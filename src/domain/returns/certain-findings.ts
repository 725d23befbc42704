import type { Field } from '../kinds/field'
import type { Finding } from './finding'
import type { Typed } from './read-boxes'

/** A box that cannot be read, and what kind of box it is; undefined where it holds a person's words. */
interface UnreadBox {
  readonly at: string
  readonly field: Field | undefined
}

/**
 * What the rules say of a page on which some boxes cannot be read. `judge` says it of the page with these boxes as they are
 * given. Only what stands both while they are blank and while something is in them is said: the rest needs them to be known.
 */
export function certainFindings(
  unread: readonly UnreadBox[],
  judge: (boxes: Typed) => readonly Finding[],
): readonly Finding[] {
  const hold = (said: (box: UnreadBox) => string) =>
    judge(Object.fromEntries(unread.map((box) => [box.at, said(box)])))
  const [blank, held] = [hold(() => ''), hold(({ field }) => (field?.type === 'date' ? '1/4/2020' : '1'))]
  const isSaidOf = (finding: Finding) => held.some((other) => nameOf(other) === nameOf(finding))
  return blank.filter((finding) => !unread.some(({ at }) => at === finding.at) && isSaidOf(finding))
}

/** The rule and the line: which of several boxes it points at may hang on the box that cannot be read. */
function nameOf({ code, at }: Finding): string {
  return `${code} ${at.split('.')[0]}`
}

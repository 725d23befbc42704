import type { Field } from '../kinds/field'
import type { Finding } from './finding'
import type { Typed } from './read-boxes'

/** A box that cannot be read, and what kind of box it is; undefined where it holds a person's words. */
interface UnreadBox {
  readonly at: string
  readonly field: Field | undefined
}

/**
 * Numbers that stand for whatever a box may hold: nobody, and every power of two that it takes. A rule that asks within what
 * bounds a number lies, such as half to double of last quarter's, is asked on both sides of them.
 */
const NUMBERS = ['0', ...Array.from({ length: 30 }, (_, power) => String(2 ** power))]

/**
 * What the rules say of a page on which some boxes cannot be read. `judge` says it of the page with these boxes as they are
 * given. Only what stands both while they are blank and whatever is in them is said: the rest needs them to be known.
 */
export function certainFindings(
  unread: readonly UnreadBox[],
  judge: (boxes: Typed) => readonly Finding[],
): readonly Finding[] {
  const hold = (text: string) =>
    judge(Object.fromEntries(unread.map(({ at, field }) => [at, field?.type === 'date' ? '1/4/2020' : text])))
  const blank = judge(Object.fromEntries(unread.map(({ at }) => [at, ''])))
  const others = blank.filter((finding) => !unread.some(({ at }) => at === finding.at))
  return NUMBERS.reduce<readonly Finding[]>((certain, number) => {
    if (certain.length === 0) return certain
    const said = new Set(hold(number).map(nameOf))
    return certain.filter((finding) => said.has(nameOf(finding)))
  }, others)
}

/** The rule and the line: which of several boxes it points at may hang on the box that cannot be read. */
function nameOf({ code, at }: Finding): string {
  return `${code} ${at.split('.')[0]}`
}

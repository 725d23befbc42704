import { fieldId } from '@/domain/catalogue/field-id'
import {
  EXPLANATION,
  SMALL_NUMBERS,
  confirmations,
  explanationOf,
  nameAsked,
} from '@/domain/forms/explanation-box'
import type { Finding } from '@/domain/forms/finding'
import { codesOf } from '@/domain/forms/form'
import type { Typed } from '@/domain/forms/read-boxes'
import type { WhyView } from '@/ui/saving/draft-view'
import type { AnyKey, DraftPages } from './draft-pages'

type Why<Key extends AnyKey> = NonNullable<DraftPages<Key>['why']>

/** What the warnings of a page ask. `held` is what its boxes hold, as it would be typed. */
export function toWhyViews<Key extends AnyKey>(
  { why }: Pick<DraftPages<Key>, 'why'>,
  key: Key,
  held: Typed,
  findings: readonly Finding[],
): readonly WhyView[] {
  if (!why) return []
  return codesOf(Object.keys(held)).flatMap((code) => {
    const box = fieldId(code, EXPLANATION)
    const said = textAt(held, box)
    const warnings = findings.filter((each) => each.severity === 'warning' && explanationOf(each) === box)
    if (warnings.length === 0 && said === '') return []
    const asked = nameAsked(box, findings)
    const answered = textAt(held, fieldId(code, 'answered'))
    return {
      ...{ code, asked, explanation: said === SMALL_NUMBERS ? '' : said },
      ...toQuestions(why, key, code, warnings),
      ...toConfirmations(said, warnings, answered !== '' && answered !== asked),
    }
  })
}

function toQuestions<Key extends AnyKey>(
  { wordsOf, ruleHref }: Why<Key>,
  key: Key,
  code: string,
  warnings: readonly Finding[],
) {
  const { asking, told, ...words } = wordsOf(key, code)
  return {
    ...words,
    heading: warnings.length > 0 ? asking : told,
    warnings: warnings.map((each) => ({
      ...{ message: each.message, rule: each.code },
      href: ruleHref(key, each),
    })),
  }
}

/** What was said to other warnings, or to other figures, may be confirmed; small numbers need no words. */
function toConfirmations(said: string, warnings: readonly Finding[], isOutlived: boolean) {
  const isSmall = said === SMALL_NUMBERS
  const offered = {
    still: isOutlived && !isSmall && said !== '' && warnings.length > 0,
    small: warnings.some((each) => each.isSmall) && (isSmall || said === ''),
  }
  return {
    confirmations: confirmations
      .filter(({ value }) => offered[value])
      .map(({ value, text }) => ({ value, label: text })),
    confirmed: isSmall && !isOutlived ? ['small'] : [],
  }
}

function textAt(held: Typed, at: string): string {
  return String(held[at] ?? '')
}

import { indicatorHref } from '@/domain/addresses/catalogue'
import { profileHref } from '@/domain/addresses/profiles'
import { fieldId } from '@/domain/catalogue/field-id'
import type { Framework } from '@/domain/catalogue/framework'
import type { Fields } from '@/domain/kinds/field'
import { carriedOver, showCarriedOver } from '@/domain/returns/carried-over'
import { lineOf } from '@/domain/returns/quarterly-return'
import {
  OVERRIDE_SHOWN,
  OVERRIDE_STANDS,
  outlivedOverride,
  overridingBoxes,
} from '@/domain/returns/override-reasons'
import { completionRuleIn } from '@/domain/returns/service-profile'
import { type ResolvedLine, isUntouched } from '@/domain/returns/resolve-lines'
import type { ReturnRecord } from '@/domain/returns/return-record'
import { statableStates } from '@/domain/returns/section-boxes'
import type { LineView } from './section-view'
import { toBoxViews } from './to-box-view'
import { toFormerView } from './to-former-view'
import { toResultView } from './to-result-view'

/** One line with everything that stands around its boxes. */
export function toLineView(framework: Framework, resolved: ResolvedLine, record: ReturnRecord): LineView {
  const { current, history, profile } = record
  const { indicator, applicable } = resolved
  const { code, title } = indicator
  const typed = lineOf(current.answers, code)
  const isIdle = !applicable && isUntouched(typed)
  return {
    ...{ code, title, isAsked: !isIdle },
    profileHref: profileHref(framework.code, current.providerCode),
    rule: completionRuleIn(profile, indicator.offeredWith, current.period),
    state: typed.state,
    states: statableStates(indicator).map(({ value, text }) => ({ value, label: text })),
    reason: typed.reason ?? '',
    ...(isIdle ? { boxes: [], hidden: [] } : boxesOf(framework, resolved, record)),
    former: toFormerView(history, indicator, current.period),
    result: toResultView(resolved),
    ...toDefinition(framework, resolved),
  }
}

/** What counts; who counts at all is said once, on the page of the definition. */
function toDefinition(framework: Framework, { indicator: { code, asOperated, caveat } }: ResolvedLine) {
  return {
    ...asOperated,
    caveat: caveat ?? null,
    href: indicatorHref(framework.code, code),
    notes: asOperated.notes.filter((note) => !framework.population.includes(note)),
  }
}

function boxesOf(
  framework: Framework,
  { indicator, boxes, line, filled }: ResolvedLine,
  { current, history }: ReturnRecord,
): Pick<LineView, 'boxes' | 'hidden'> {
  const { code } = indicator
  const filling = Object.entries(line.figures).filter(([name]) => filled.includes(name))
  const carried = carriedOver(history, indicator, current.period)
  const { figures } = showCarriedOver(history, indicator, lineOf(current.answers, code), current.period)
  const outlived = outlivedOverride(framework, current.answers, code)
  const { [OVERRIDE_STANDS]: stands } = overridingBoxes(framework, code)
  const asked: Fields = outlived && stands ? { [OVERRIDE_STANDS]: stands } : {}
  return {
    boxes: toBoxViews(code, { ...boxes, ...asked }, figures, {
      filled: Object.fromEntries(filling),
      carried,
    }),
    hidden: outlived ? [{ id: fieldId(code, OVERRIDE_SHOWN), value: outlived }] : [],
  }
}

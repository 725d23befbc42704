import { frameworkOf } from '../catalogue'
import { findIndicator } from '../catalogue/find'
import { isQuarterly } from '../catalogue/indicator'
import { kinds } from '../kinds'
import { sayDate, sayPeriod } from '../periods/format'
import { parseIsoDate } from '../periods/period'
import { sayMeanDays, sayShare } from '../statistics/format-share'
import { type Action, type Aim, standingOf } from './action'

type Unit = 'share' | 'days'

/** As many decimals as the database keeps of a baseline. */
const SCALE = 1_000_000

/** A figure of a line, as every one is said: `43.2%`, `126.0 days`. */
export function sayFigure(value: number, unit: Unit): string {
  const parts = Math.round(value * SCALE)
  return unit === 'share' ? sayShare(parts, SCALE) : `${sayMeanDays(parts, SCALE)} days`
}

/** In what the line of an aim is given. */
function unitOfAim(framework: string, { indicator }: Pick<Aim, 'indicator'>): Unit {
  const found = findIndicator(indicator, frameworkOf(framework))
  return found && isQuarterly(found) ? kinds[found.kind].unit : 'share'
}

/** `103: 130.0 days by 31 March 2027, from 152.4 days in Quarter 2 of 2026-27`; empty where it aims at no figure. */
export function sayAim(action: Action): string {
  const { aim } = action
  if (!aim) return ''
  const unit = unitOfAim(action.framework, aim)
  const from = aim.baseline
    ? `, from ${sayFigure(aim.baseline.value, unit)} in ${sayPeriod(aim.baseline.period)}`
    : ''
  return `${aim.indicator}: ${sayAimed(action)}${from}`
}

/** `130.0 days by 31 March 2027`, as a chart labels it; empty where it aims at no figure. */
export function sayAimed(action: Action): string {
  const { aim, framework } = action
  const day = parseIsoDate(standingOf(action).dueOn)
  return aim && day ? `${sayFigure(aim.target, unitOfAim(framework, aim))} by ${sayDate(day)}` : ''
}

import type { LineRule } from '../../kinds/kind'
import { belowShare } from './below-share'

/** 204 and 205: a survey to which few replied says little. Nothing returned, though many were given out, is asked too. */
export function enoughReturned(code: string): LineRule {
  const rule = belowShare({
    code: `${code}-W1`,
    checks: 'At least 30% of the surveys come back, where 20 or more were given out',
    why: 'Of so few answers nobody knows whether they speak for the others; the number given out may also be of another quarter.',
    part: 'denominator',
    whole: 'issued',
    percent: 30,
    from: 20,
    field: 'issued',
    low: 'fewer than 30% of the surveys came back',
  })
  return { ...rule, alsoWhenNil: true }
}

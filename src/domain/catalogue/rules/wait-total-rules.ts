import { type Figures, numberIn } from '../../kinds/field'
import type { LineRule } from '../../kinds/kind'
import { listed } from '../../pooling/listed'
import { sayCount } from '../../say-count'
import { possibleTotal } from '../../statistics/possible-waits'
import { type WaitSummary, roundedBy } from '../../statistics/wait-ranks'
import { sayBox } from './say-box'

type Rule = Omit<LineRule, 'severity'>

/** Above any error of the machine's own arithmetic, and far below a unit that can be typed. */
const SLACK = 1e-6
const CHECK = 'Check these numbers, and that all are in days.'

/**
 * What the boxes of a waiting time can be together, numbered for the indicator `code`; a wait is long beyond `limit` days. The
 * total is held against ever more boxes, and only the first of these rules that is broken speaks: one slip has one message.
 */
export function waitTotalRules(code: string, limit: number): readonly Rule[] {
  const total = (rule: Total, checks: string): Rule => ({
    code: `${code}-${rule}`,
    checks,
    remedy: CHECK,
    silentWhen: sayTotalSilence(code, rule),
    field: 'totalDays',
    isBroken: (figures) => firstBeyond(figures, limit)?.rule === rule,
    message: (figures) => sayBeyond(figures, limit),
  })
  return [
    onePatient(code),
    total(
      'E10',
      'The total days have room for the shortest and the longest wait, and for all others between these',
    ),
    total('E11', 'The total days have room for half of the patients up to the median, and half from it on'),
    total(
      'E12',
      `The total days have room for those who waited over ${limit} days, and for those who did not`,
    ),
  ]
}

const TOTALS = { E10: ['shortest', 'longest'], E11: ['median'], E12: ['over126'] } as const
type Total = keyof typeof TOTALS

interface Beyond {
  readonly rule: Total
  readonly side: 'at least' | 'at most'
  readonly bound: number
}

/** The boxes as a summary of waits, those of `names` alone; null while days or patients are not known, or there is nobody. */
export function summaryOf(figures: Figures, names: readonly string[], limit: number): WaitSummary | null {
  const [patients, total] = [numberIn(figures, 'patients'), numberIn(figures, 'totalDays')]
  if (patients === undefined || total === undefined || !(patients > 0)) return null
  const box = (name: string) => (names.includes(name) ? numberIn(figures, name) : undefined)
  const over = box('over126')
  return {
    ...{ patients, total, shortest: box('shortest'), median: box('median'), longest: box('longest') },
    over: over === undefined ? undefined : { limit, patients: over },
  }
}

/** The first of the totals that is broken; none where orders are, or the mean, or the long waits, that have rules of their own. */
export function firstBeyond(figures: Figures, limit: number): Beyond | undefined {
  const all = summaryOf(figures, Object.values(TOTALS).flat(), limit)
  if (!all || all.patients === 1 || isMeanOutside(all) || all.total < (limit + 1) * (all.over?.patients ?? 0))
    return undefined
  const names: string[] = []
  for (const rule of Object.keys(TOTALS) as Total[]) {
    names.push(...TOTALS[rule])
    const range = possibleTotal(summaryOf(figures, names, limit) ?? all)
    if (!range) return undefined
    if (all.total < range.least - SLACK)
      return { rule, side: 'at least', bound: Math.ceil(range.least - SLACK) }
    if (all.total > range.most + SLACK)
      return { rule, side: 'at most', bound: Math.floor(range.most + SLACK) }
  }
  return undefined
}

function isMeanOutside({ patients, total, shortest = 0, longest = Infinity }: WaitSummary): boolean {
  return total < shortest * patients || total > longest * patients
}

function sayBeyond(figures: Figures, limit: number): string {
  const { rule, side, bound } = firstBeyond(figures, limit) ?? { rule: 'E10', side: 'at least', bound: 0 }
  const names = Object.keys(TOTALS).slice(0, Object.keys(TOTALS).indexOf(rule) + 1) as Total[]
  const known = names.flatMap((name) => TOTALS[name]).flatMap((name) => sayKnown(figures, name, limit))
  return (
    `With ${listed(known)}, ${sayBox(figures, 'patients')} waited ${side} ${sayCount(bound, 'day')} in all, but ` +
    `you entered ${sayBox(figures, 'totalDays', 'total day')}. ${CHECK}`
  )
}

function sayKnown(figures: Figures, name: string, limit: number): readonly string[] {
  if (numberIn(figures, name) === undefined) return []
  if (name === 'over126') return [`${sayBox(figures, name)} over ${limit} days`]
  return [`a ${name}${name === 'median' ? '' : ' wait'} of ${sayBox(figures, name, 'day')}`]
}

function sayTotalSilence(code: string, rule: Total): string {
  const earlier = {
    E10: ['E2', 'E3'],
    E11: ['E2', 'E3', 'E10'],
    E12: ['E2', 'E3', 'E4', 'E5', 'E6', 'E8', 'E10', 'E11'],
  }
  const boxes = {
    E10: 'the shortest and the longest wait are',
    E11: 'the median is',
    E12: 'the number over 126 days is',
  }
  const broken = listed(earlier[rule].map((each) => `${code}-${each}`))
  return `${boxes[rule]} blank, days or patients are blank, there is one patient, or one of ${broken} is broken`
}

/** Which of the waits of one patient is not the total. */
function differing(figures: Figures): string | undefined {
  const total = numberIn(figures, 'totalDays')
  if (numberIn(figures, 'patients') !== 1 || total === undefined) return undefined
  return ['shortest', 'longest', 'median'].find((name) => {
    const figure = numberIn(figures, name)
    return figure !== undefined && Math.abs(figure - total) > (name === 'median' ? roundedBy(figure) : 0)
  })
}

function onePatient(code: string): Rule {
  return {
    code: `${code}-E9`,
    checks: 'Of one patient the shortest, the median and the longest wait are all the total days',
    silentWhen: 'there are more patients, or all three boxes are blank',
    field: 'longest',
    fieldFor: (figures) => differing(figures) ?? 'longest',
    isBroken: (figures) => differing(figures) !== undefined,
    message: (figures) => {
      const name = differing(figures) ?? 'longest'
      return (
        `1 patient waited ${sayBox(figures, 'totalDays', 'day')}, which is the ${name} wait too, but you entered ` +
        `${sayBox(figures, name, 'day')}. Correct the one that is wrong, or the number of patients.`
      )
    },
  }
}

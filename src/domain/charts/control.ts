import type { Annotation } from '../annotations/annotation'
import { sayAnnotation } from '../annotations/say-annotation'
import { type OverTime, type RuleName, sayOverTime } from '../judgement/over-time'
import { RULESET, sayRule } from '../judgement/say-over-time'
import { sayPeriod } from '../periods/format'
import type { Period } from '../periods/period'
import { sayCount } from '../say-count'

/** Quarters that are judged together, with what is drawn through them; shares 0 to 1, or days. */
export interface ChartSegment {
  readonly from: Period
  readonly to: Period
  readonly centre: number | null
  readonly lower: number | null
  readonly upper: number | null
  /** `2022-23-Q1 to 2026-27-Q1, 17 quarters`. */
  readonly baseline: string
}

/** A place at which something begins or was written: drawn as a line with a letter, and said in words by the same letter. */
interface ChartStep {
  readonly key: Period
  readonly letter: string
  readonly text: string
  readonly kind: 'note' | 'rebase' | 'break'
}

/** What a chart of quarters is judged by: limits, rules, and where they begin anew. */
export interface ChartControl {
  /** `mdc-6` where limits are drawn, else what else was asked; empty where nothing was. */
  readonly ruleset: string
  readonly segments: readonly ChartSegment[]
  readonly steps: readonly ChartStep[]
  /** Of the last quarter: the mark, by which rule and since when; empty where there is none. */
  readonly mark: string
  readonly rule: string
  readonly since: string
  /** How long the rules need on quarterly figures. */
  readonly delay: string
  /** What the last quarter shows, as a sentence. */
  readonly sentence: string
  /** What was noticed of a quarter, in words; those of which nothing was are left out. */
  readonly noticed: ReadonlyMap<Period, { readonly text: string; readonly isBetter: boolean }>
}

const RULESETS = { xmr: RULESET, run: 'run chart', rare: 'Fisher’s exact test, .005', none: '' } as const

/** How a line was judged and what stands beside it, up to its last quarter, as a chart shows it. */
export function controlOf(overTime: OverTime, annotations: readonly Annotation[]): ChartControl {
  const said = sayOverTime(overTime)
  const { segments, chart, mark, rule, since, side } = overTime
  return {
    ruleset: RULESETS[chart],
    segments: segments.map((segment) => ({ ...segment, baseline: sayBaseline(segment, overTime) })),
    steps: stepsOf(overTime, annotations),
    mark: mark ?? '',
    rule: rule && side ? sayRule(rule, side) : '',
    since: since ?? '',
    ...{ delay: said.delay, sentence: said.sentence },
    noticed: new Map(
      overTime.points.flatMap(({ period, signals, isBetter }) =>
        signals.length === 0
          ? []
          : [[period, { text: sayNoticed(signals, isBetter), isBetter: isBetter === true }] as const],
      ),
    ),
  }
}

function sayBaseline({ from, to }: { from: Period; to: Period }, { points }: OverTime): string {
  const own = points.filter(({ period }) => period >= from && period <= to)
  return `${from} to ${to}, ${sayCount(own.length, 'quarter')}`
}

const RULES: Readonly<Record<RuleName, string>> = {
  'outside-limits': 'outside a limit',
  'six-on-one-side': '6 in a row on one side',
  'six-one-way': '6 in a row one way',
  'two-of-three': '2 of 3 beyond two sigma',
  'rare-quarter': 'more events than chance leaves plausible',
}

/** `For the worse: outside a limit, 6 in a row on one side`. */
function sayNoticed(signals: readonly RuleName[], isBetter: boolean | null): string {
  return `For the ${isBetter ? 'better' : 'worse'}: ${signals.map((rule) => RULES[rule]).join(', ')}`
}

/** What was written, and where a stretch begins that nobody decided: each once, the earliest first, with a letter. */
function stepsOf({ segments }: OverTime, annotations: readonly Annotation[]): readonly ChartStep[] {
  const rebased = annotations.filter(({ kind }) => kind === 'rebase').map(({ period }) => period)
  const broken = segments
    .slice(1)
    .filter(
      ({ from }, index) => !rebased.some((period) => period <= from && period > (segments[index]?.to ?? '')),
    )
  const steps = [
    ...annotations.map((annotation) => ({
      ...{ key: annotation.period, kind: annotation.kind, text: sayAnnotation(annotation) },
    })),
    ...broken.map(({ from }) => ({
      ...{ key: from, kind: 'break' as const },
      text: `${sayPeriod(from)}: another definition, instrument or value set. What was before is not compared with what comes after.`,
    })),
  ].toSorted((left, right) => (left.key < right.key ? -1 : left.key > right.key ? 1 : 0))
  return steps.map((step, index) => ({ ...step, letter: letterOf(index) }))
}

function letterOf(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : String(index - 25)
}

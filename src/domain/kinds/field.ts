/** One box of a line. A figure that was typed into it is a number (count, decimal) or a text (the rest). */
export type Field = CountField | DecimalField | ChoiceField | ChoicesField | TextField | DateField

interface Box {
  readonly label: string
  readonly hint?: string
  /** True when a line with the state `value` cannot be submitted without it. */
  readonly required: boolean
  /** True when a rule decides whether it is needed, so that it must not be called optional. */
  readonly neededByRule?: boolean
  /** The other line's box from which a blank is filled in, as `[indicator code, field name]`. */
  readonly filledFrom?: readonly [string, string]
  /** What an optional box gives whoever fills it in, as the end of "Gives ...". */
  readonly gives?: string
  /** Given where a blank holds what it held last quarter: as long as these boxes of its line, if any, hold the same as then. */
  readonly carriesOver?: readonly string[]
  /** True when the figure may stand beside the state `nil` (surveys issued, though none came back). */
  readonly allowedWithNil?: boolean
}

export interface CountField extends Box {
  readonly type: 'count'
  readonly limit: number
  readonly unit: 'patients' | 'days' | 'surveys'
}

export interface DecimalField extends Box {
  readonly type: 'decimal'
  readonly limit: number
  readonly unit: 'days'
}

export interface Option {
  readonly value: string
  readonly text: string
  /** True of "another one": it names nothing, so that two who chose it need not mean the same. */
  readonly isUnnamed?: true
}

/** One of the options; stored as its value. */
export interface ChoiceField extends Box {
  readonly type: 'choice'
  readonly options: readonly Option[]
  /**
   * What the options are, where they say by what the line was measured (`value sets`): figures by different ones are unlike, and
   * are neither added up nor compared.
   */
  readonly basis?: string
}

/** Any of the options; stored as their values in the options' order, joined by a semicolon. */
export interface ChoicesField extends Box {
  readonly type: 'choices'
  readonly options: readonly Option[]
}

export interface TextField extends Box {
  readonly type: 'text'
  readonly maximumLength: number
}

/** A calendar day; stored as `2026-09-30`. */
export interface DateField extends Box {
  readonly type: 'date'
}

export type Figure = number | string
export type Figures = Readonly<Record<string, Figure>>
export type Fields = Readonly<Record<string, Field>>

/** Counts go to a million patients; total days to a hundred million. */
const COUNT_LIMIT = 1_000_000
const DAYS_LIMIT = 100_000_000

type Extra = Partial<Omit<Box, 'label'>>

export function count(label: string, extra: Extra & { unit?: CountField['unit'] } = {}): CountField {
  return { type: 'count', label, required: false, limit: COUNT_LIMIT, unit: 'patients', ...extra }
}

export function days(label: string, extra: Extra = {}): CountField {
  return { type: 'count', label, required: false, limit: DAYS_LIMIT, unit: 'days', ...extra }
}

/** Up to two decimals: a median or a standard deviation. */
export function decimalDays(label: string, extra: Extra = {}): DecimalField {
  return { type: 'decimal', label, required: false, limit: 999_999.99, unit: 'days', ...extra }
}

export function choice(
  label: string,
  options: readonly Option[],
  extra: Extra & Pick<ChoiceField, 'basis'> = {},
): ChoiceField {
  return { type: 'choice', label, required: false, options, ...extra }
}

export function choices(label: string, options: readonly Option[], extra: Extra = {}): ChoicesField {
  return { type: 'choices', label, required: false, options, ...extra }
}

export function text(label: string, extra: Extra & { maximumLength?: number } = {}): TextField {
  return { type: 'text', label, required: false, maximumLength: 500, ...extra }
}

export function date(label: string, extra: Extra = {}): DateField {
  return { type: 'date', label, required: false, ...extra }
}

/** The number in a box, or undefined when the box is blank or holds a text. */
export function numberIn(figures: Figures, field: string): number | undefined {
  const figure = figures[field]
  return typeof figure === 'number' ? figure : undefined
}

/** The text in a box, or undefined when the box is blank or holds a number. */
export function textIn(figures: Figures, field: string): string | undefined {
  const figure = figures[field]
  return typeof figure === 'string' ? figure : undefined
}

import { returnsHref } from '@/domain/addresses/returns'
import { boxesOf } from '@/domain/catalogue/boxes-of'
import { indicatorsOfSection } from '@/domain/catalogue/find'
import type { QuarterlyIndicator } from '@/domain/catalogue/indicator'
import { EXPLANATION } from '@/domain/forms/explanation-box'
import type { Field, Fields } from '@/domain/kinds/field'
import { sayDate, sayDay, sayWholePeriod } from '@/domain/periods/format'
import { parseIsoDate } from '@/domain/periods/period'
import { returnId } from '@/domain/returns/quarterly-return'
import { statableStates } from '@/domain/returns/section-boxes'
import { isApplicable } from '@/domain/returns/service-profile'
import type { WorksheetRead } from '@/operations/read/get-worksheet'

/** One box as it is drawn on paper: room for a number, for a day, for words, or choices to tick. */
export interface WorksheetBox {
  readonly name: string
  readonly label: string
  readonly hint: string | null
  readonly room: 'number' | 'day' | 'words' | 'one' | 'any'
  readonly unit: string | null
  readonly options: readonly string[]
}

export interface WorksheetLine {
  readonly code: string
  readonly title: string
  /** Who counts, and what is counted of them. */
  readonly counts: readonly string[]
  readonly caveat: string | null
  /** What may be said of the line; empty where the service profile says that it is not offered. */
  readonly states: readonly string[]
  readonly boxes: readonly WorksheetBox[]
}

/** A blank return as it is printed, page by page of its form. */
export interface WorksheetView {
  readonly returnId: string
  readonly provider: string
  readonly period: string
  readonly facts: readonly { readonly key: string; readonly value: string }[]
  readonly back: string
  readonly sections: readonly {
    readonly code: string
    readonly title: string
    readonly introduction: string
    readonly about: readonly WorksheetBox[]
    readonly lines: readonly WorksheetLine[]
  }[]
}

/** A blank return with all its boxes and what each line counts, in the order of the form. */
export function toWorksheetView({ framework, provider, header, profile }: WorksheetRead): WorksheetView {
  const { period, window } = header
  const cut = parseIsoDate(window.dataCutOn)
  const { aboutReturn } = framework
  return {
    returnId: returnId(header),
    provider: `${provider.name} (${provider.code})`,
    period: sayWholePeriod(period),
    facts: [
      { key: 'Framework', value: framework.name },
      { key: 'Registry data cut', value: cut ? sayDate(cut) : '' },
      { key: 'Submit by', value: sayDay(window.deadlineAt) },
    ],
    back: returnsHref(framework.code),
    sections: framework.sections.map(({ code, title, introduction }) => ({
      ...{ code, title, introduction },
      about: code === aboutReturn.section ? toBoxes(withoutExplanation(aboutReturn.fields)) : [],
      lines: indicatorsOfSection(code, period, framework).map((indicator) =>
        toLine(indicator, isApplicable(indicator, profile, period)),
      ),
    })),
  }
}

function toLine(indicator: QuarterlyIndicator, isAsked: boolean): WorksheetLine {
  const { code, title, asOperated, caveat } = indicator
  return {
    ...{ code, title, caveat: caveat ?? null },
    counts: [asOperated.denominator, asOperated.numerator],
    states: isAsked ? statableStates(indicator).map(({ text }) => text) : [],
    boxes: isAsked ? toBoxes(boxesOf(indicator)) : [],
  }
}

/** What is said to a warning follows from the figures: nobody knows it beforehand. */
function withoutExplanation({ [EXPLANATION]: _, ...fields }: Fields): Fields {
  return fields
}

function toBoxes(fields: Fields): readonly WorksheetBox[] {
  return Object.entries(fields).map(([name, field]) => ({
    name,
    label: field.required || field.neededByRule ? field.label : `${field.label} (optional)`,
    hint: field.hint ?? null,
    room: rooms[field.type],
    unit: 'unit' in field ? field.unit : null,
    options: 'options' in field ? field.options.map(({ text }) => text) : [],
  }))
}

const rooms: Readonly<Record<Field['type'], WorksheetBox['room']>> = {
  ...{ count: 'number', decimal: 'number', date: 'day', text: 'words', choice: 'one', choices: 'any' },
}

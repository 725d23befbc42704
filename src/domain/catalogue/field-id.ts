import type { IndicatorCode } from './indicator'

/** The one name of a figure everywhere: page, form, error, upload heading, API. For example `106.numerator`. */
export type FieldId = `${IndicatorCode}.${string}`

export function fieldId(code: IndicatorCode, field: string): FieldId {
  return `${code}.${field}`
}

const FIELD_ID = /^([a-z0-9-]+)\.([A-Za-z][A-Za-z0-9]*)$/

/** The code and the field of an id, or null when the text is no id. It does not say whether such a box exists. */
export function parseFieldId(text: string): { code: IndicatorCode; field: string } | null {
  const [, code, field] = FIELD_ID.exec(text) ?? []
  return code && field ? { code, field } : null
}

import { type FinancialYear, type Period, parseFinancialYear, parsePeriod } from '@/domain/periods/period'

/** The period of a row. The column holds what its CHECK allows; anything else is a fault of ours, and throws. */
export function storedPeriod(text: string): Period {
  return known(parsePeriod(text), text)
}

/** The financial year of a row; the same holds. */
export function storedYear(text: string): FinancialYear {
  return known(parseFinancialYear(text), text)
}

function known<Value>(value: Value | null, text: string): Value {
  if (value === null) throw new Error(`A row holds "${text}", which its column does not allow`)
  return value
}

/**
 * A share as a percentage with one decimal, rounded half up from the counts themselves, so that no binary fraction
 * decides: 1 of 16 is 6.3%, not 6.2%. Whole numbers, denominator > 0.
 */
export function sayShare(numerator: number, denominator: number): string {
  const tenths = Math.floor((numerator * 2000 + denominator) / (2 * denominator))
  return `${Math.floor(tenths / 10)}.${tenths % 10}%`
}

/** A limit of an interval, 0 to 1, as a percentage with one decimal. */
export function sayLimit(share: number): string {
  return `${(Math.floor(share * 1000 + 0.5) / 10).toFixed(1)}%`
}

/** A limit of an interval of days, with one decimal. */
export function sayDaysLimit(days: number): string {
  return sayTenths(Math.floor(days * 10 + 0.5))
}

/** Mean days with one decimal, rounded half up from total and patients. Patients > 0. */
export function sayMeanDays(totalDays: number, patients: number): string {
  return sayTenths(Math.floor((totalDays * 20 + patients) / (2 * patients)))
}

function sayTenths(tenths: number): string {
  return `${Math.floor(tenths / 10).toLocaleString('en-GB')}.${tenths % 10}`
}

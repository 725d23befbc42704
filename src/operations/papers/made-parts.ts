/** A moment as the parts that a template makes a date of, in UTC; null for none. */
export function madeParts(at: Date | null): readonly number[] | null {
  return (
    at && [
      ...[at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()],
      ...[at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds()],
    ]
  )
}

import type { QuarterlyIndicator } from '../catalogue/indicator'
import { kinds } from '../kinds'

/** What a line counts: `patients`, or `surveys` where these are counted. */
export function countedIn({ kind, extraFields }: QuarterlyIndicator): string {
  const name = kinds[kind].denominator
  const box = extraFields[name] ?? kinds[kind].fields[name]
  return box && 'unit' in box ? box.unit : 'patients'
}

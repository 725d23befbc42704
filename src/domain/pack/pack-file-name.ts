import type { YearPack } from './year-pack'

/** `2026-27.csv`; narrowed to one provider or to a commissioner's, with its code: `2026-27-ZZ1.labels.csv`. Without an ending, its beginning alone. */
export function packFileName({ year, scope }: Pick<YearPack, 'year' | 'scope'>, ending: string): string {
  const whose = scope.isNarrowed ? `-${scope.code}` : ''
  return `${year}${whose}${ending && `.${ending}`}`
}

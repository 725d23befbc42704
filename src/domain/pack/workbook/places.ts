import type { Indicator } from '../../catalogue/indicator'
import { providerLabels } from '../labels'
import type { YearPack } from '../year-pack'
import type { Place } from './sheet'

/** The sheets, in their order. Names are at most 31 characters, and none of []:*?/\. */
export const sheetNames = {
  cover: 'Cover',
  byIndicator: 'Results by indicator',
  byProvider: 'Results by provider',
  together: 'Together',
  quarters: 'Quarters',
  declarations: 'Declarations',
  evidence: 'Evidence',
  review: 'Review',
  actions: 'Actions',
  aims: 'Aims',
  definitions: 'Definitions',
  quality: 'Data quality',
  schedule: 'Schedule 4',
} as const

/** A pack with the places in its workbook to which rows lead, found once. */
export interface Shelf {
  readonly pack: YearPack
  readonly definitions: readonly Indicator[]
  /** What a provider is called, by its code. */
  readonly labelOf: (provider: string) => string
  /** The row of a definition; null for one that the pack does not have. */
  readonly definitionOf: (of: { readonly code: string; readonly version: number }) => Place | null
  /** The row that says what came of a provider's year. */
  readonly qualityOf: (provider: string) => Place | null
}

export function shelfOf(pack: YearPack): Shelf {
  const definitions = definitionsIn(pack)
  const keys = new Map(definitions.map((each, place) => [keyOf(each), place]))
  const providers = new Map(pack.quality.map(({ provider }, place) => [provider, place]))
  return {
    ...{ pack, definitions, labelOf: providerLabels(pack) },
    definitionOf: (of) => placeIn(sheetNames.definitions, keys.get(keyOf(of))),
    qualityOf: (provider) => placeIn(sheetNames.quality, providers.get(provider)),
  }
}

/** Every definition that a row of the pack follows, in the order of the catalogue. */
function definitionsIn({ framework, inputs }: YearPack): readonly Indicator[] {
  const followed = new Set(inputs.definitions.map(keyOf))
  return framework.indicators.filter((each) => followed.has(keyOf(each)))
}

function keyOf({ code, version }: { readonly code: string; readonly version: number }): string {
  return `${code}/${version}`
}

/** The row of heads comes first. */
function placeIn(sheet: string, place: number | undefined): Place | null {
  return place === undefined ? null : { sheet, row: place + 1 }
}

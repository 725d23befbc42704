import type { Option } from '../kinds/field'

/** The instrument that the specification names for device patients; its scores need a value set. */
export const EQ_5D_5L = 'eq-5d-5l'

/** Ways of turning an EQ-5D-5L profile into an index. Scores of two value sets are never compared. */
export const valueSets: readonly Option[] = [
  { value: 'uk-5l-2026', text: 'UK EQ-5D-5L value set, 2026 (Rowen and others)' },
  {
    value: 'uk-3l-crosswalk-2012',
    text: 'Crosswalk to the UK EQ-5D-3L value set, 2012 (van Hout and others)',
  },
  {
    value: 'uk-3l-mapping-2017',
    text: 'Mapping to the UK EQ-5D-3L value set, 2017 (Hernández Alava and others)',
  },
  { value: 'england-5l-2018', text: 'England EQ-5D-5L value set, 2018 (Devlin and others)' },
  { value: 'other', text: 'Another value set', isUnnamed: true },
]

/** Quality of life measures in use in pain services; the specification says only "in line with national guidance". */
export const instruments: readonly Option[] = [
  { value: EQ_5D_5L, text: 'EQ-5D-5L' },
  { value: 'brief-pain-inventory', text: 'Brief Pain Inventory' },
  { value: 'promis-29', text: 'PROMIS-29' },
  { value: 'sf-36', text: 'SF-36' },
  { value: 'sf-12', text: 'SF-12' },
  { value: 'other', text: 'Another measure', isUnnamed: true },
]

import { count, date } from '../kinds/field'
import type { Framework } from './framework'

export const framework: Framework = {
  code: 'hsps-1767',
  name: 'Adult highly specialist pain management',
  serviceName: 'Adult highly specialist pain management services',
  basis: 'Based on draft Service Specification 1767',
  catalogueVersion: '1',
  indicators: [],
  sections: [
    {
      code: 'about',
      title: 'Registry extracts',
      introduction: 'When the registry figures of this return were taken.',
    },
  ],
  offerings: [],
  // X01 and X02: the devices counted for 107 and 105 are those of 101.
  overrides: [
    { code: 'X01', indicator: '107', field: 'denominator', reason: 'overrideReason' },
    { code: 'X02', indicator: '105', field: 'denominator', reason: 'overrideReason' },
  ],
  aboutReturn: {
    code: 'about',
    section: 'about',
    fields: { neuromodulationExtract: date('x') },
    requiredWith: { neuromodulationExtract: '101' },
  },
}
void count

import { exampleRule } from '../periods/timetable'
import type { Framework } from './framework'
import { UNPREFIXED } from './framework-code'
import * as definitions from './indicators'
import { aboutReturn, offerings, overrides, sections } from './pages'
import { population } from './population'
import { inPublishedOrder } from './published-order'
import { crossRules } from './rules/cross-rules'
import { declaredCrossRules } from './rules/declared-cross-rules'

const groups = {
  'clinical-outcomes': 'Clinical outcomes',
  'patient-experience': 'Patient experience',
  'structure-and-process': 'Structure and process',
}

const evidenceTypes = {
  'operational-policy': 'Operational policy',
  'annual-report': 'Annual report',
}

/** Adult highly specialist pain management. */
export const hsps1767: Framework = {
  code: UNPREFIXED,
  name: 'Adult highly specialist pain management',
  serviceName: 'Adult highly specialist pain management services',
  basis: 'Based on draft Service Specification 1767',
  catalogueVersion: '1',
  timetable: exampleRule,
  population,
  groups,
  evidenceTypes,
  indicators: inPublishedOrder(groups, Object.values(definitions)),
  sections,
  offerings,
  aboutReturn,
  overrides,
  crossRules,
  declaredCrossRules,
}

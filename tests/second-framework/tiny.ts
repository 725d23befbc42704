import type { Framework } from '../../src/domain/catalogue/framework'
import { inPublishedOrder } from '../../src/domain/catalogue/published-order'
import { exampleRule } from '../../src/domain/periods/timetable'
import { date, text } from '../../src/domain/kinds/field'
import { firstWait } from './first-wait'
import { rotaKept } from './rota-kept'
import { seenInTime } from './seen-in-time'

const groups = { waiting: 'Waiting', organisation: 'How it is run' }

/**
 * As little as a framework can be: two lines, one of each of two kinds, on one page; one that is declared every year; and one question of
 * its service profile, on which a line and a criterion depend.
 */
export const tiny: Framework = {
  code: 'tiny-100',
  name: 'Tiny clinics',
  serviceName: 'Tiny clinics',
  basis: 'Made up for the tests',
  catalogueVersion: '1',
  timetable: exampleRule,
  population: ['Everybody who was seen in a tiny clinic counts.'],
  groups,
  evidenceTypes: { rota: 'Rota' },
  indicators: inPublishedOrder(groups, [firstWait, seenInTime, rotaKept]),
  sections: [
    { code: 'about', title: 'This return', introduction: 'Say what is to be said about the whole of it.' },
    { code: 'clinics', title: 'Clinics', introduction: 'How soon people were seen.' },
  ],
  offerings: [{ code: 'outreach', name: 'Clinics elsewhere' }],
  aboutReturn: {
    code: 'about',
    section: 'about',
    fields: {
      countedOn: date('Day of the count'),
      explanation: text('Why the figures of the whole return are right', { neededByRule: true }),
    },
    requiredWith: {},
  },
  overrides: [],
  crossRules: [],
  declaredCrossRules: [],
}

import type { DeclaredIndicator } from '../../src/domain/catalogue/indicator'
import { knownPeriod } from '../../src/domain/catalogue/known-period'

/** Declared once a year, with a criterion that is asked only where clinics are held elsewhere too. */
export const rotaKept: DeclaredIndicator = {
  code: 'rota-kept',
  title: 'There is a rota, and it is kept',
  shortTitle: 'Rota kept',
  group: 'organisation',
  collected: 'annually',
  kind: 'self-declaration',
  asSpecified: { descriptor: ['There is a rota.'], dataSource: 'Self declaration' },
  outcomesDomains: [4],
  cqcKeyQuestions: ['responsive'],
  draftFaults: [],
  criteria: [
    { id: 'written', text: 'The rota is written down', mandatory: true },
    { id: 'elsewhere', text: 'It names the clinics elsewhere', mandatory: true, askedWith: 'outreach' },
  ],
  evidenceRequired: [['rota']],
  version: 1,
  firstPeriod: knownPeriod('2020-21-Q1'),
  lastPeriod: null,
}

import { companionsOf } from './groups'
import type { Framework } from '../../catalogue/framework'
import {
  type DeclaredIndicator,
  type Indicator,
  type QuarterlyIndicator,
  isQuarterly,
} from '../../catalogue/indicator'
import { kinds } from '../../kinds'
import { firstDay, isoDate, lastDay } from '../../periods/period'
import { type Entry, type Hash, entryOf } from './resource'
import { BASE, type JsonObject, concept, present, standardConcept } from './terms'

/** The canonical name of a definition. */
export function measureUrl({ code }: Framework, indicator: string): string {
  return `${BASE}/Measure/${code}-${indicator}`
}

/** One version of one definition as a Measure: as it is operated here, with what the draft publishes beside it. */
export function measureOf(hash: Hash, framework: Framework, indicator: Indicator): Entry {
  const { code, version, title, firstPeriod, lastPeriod, asSpecified, draftFaults } = indicator
  return entryOf(hash, 'Measure', `${framework.code}/${code}/${version}`, {
    url: measureUrl(framework, code),
    identifier: [{ system: `${BASE}/indicator/${framework.code}`, value: code }],
    version: String(version),
    name: `Indicator${framework.code.replace(/\W/g, '').toUpperCase()}N${code}`,
    ...present({ title: `${code} ${title}`, subtitle: indicator.shortTitle }),
    status: 'active',
    ...present({ description: publishedWords(indicator), disclaimer: `${framework.basis}.` }),
    effectivePeriod: present({
      start: isoDate(firstDay(firstPeriod)),
      end: lastPeriod && isoDate(lastDay(lastPeriod)),
    }),
    ...present({ guidance: draftFaults.join('\n'), usage: `Source: ${asSpecified.dataSource}.` }),
    ...(isQuarterly(indicator) ? lineMembers(indicator) : declaredMembers(indicator)),
  })
}

function publishedWords({ asSpecified }: Indicator): string {
  const { numerator, denominator, descriptor = [] } = asSpecified
  const published = [
    numerator && `Numerator: ${numerator}`,
    denominator && `Denominator: ${denominator}`,
    ...descriptor,
  ]
  const found = published.filter(Boolean)
  return found.length === 0 ? 'The draft gives no descriptor.' : `As specified: ${found.join('\n')}`
}

function lineMembers(line: QuarterlyIndicator): JsonObject {
  const isWait = kinds[line.kind].unit === 'days'
  const direction = line.betterWhen === 'higher' ? 'increase' : 'decrease'
  return {
    scoring: standardConcept('measure-scoring', isWait ? 'continuous-variable' : 'proportion'),
    improvementNotation: standardConcept('measure-improvement-notation', direction),
    ...present({
      rateAggregation: 'Counts of quarters are added up; neither percentages nor means are averaged.',
    }),
    ...present({ definition: line.asOperated.notes, rationale: line.caveat }),
    group: groupsIn(line, isWait),
  }
}

/** The line's own group, and one for each second share that it allows. */
function groupsIn(line: QuarterlyIndicator, isWait: boolean): readonly JsonObject[] {
  const { numerator, denominator } = line.asOperated
  const populations = isWait
    ? {
        'initial-population': denominator,
        'measure-population': denominator,
        'measure-observation': numerator,
      }
    : { 'initial-population': denominator, denominator, numerator }
  return [
    {
      code: concept(`${BASE}/indicator`, line.code, line.shortTitle),
      population: populationsOf(populations),
    },
    ...companionsOf(line).map((label) => ({
      code: { text: label },
      population: populationsOf({ 'initial-population': label, denominator: label, numerator: label }),
    })),
  ]
}

function populationsOf(words: Readonly<Record<string, string>>): readonly JsonObject[] {
  return Object.entries(words).map(([code, expression]) => ({
    code: standardConcept('measure-population', code),
    // Counted by people, by these words: there is nothing that a machine could run.
    criteria: present({ language: 'text/plain', expression }),
  }))
}

/** Met or Not met: no scoring of R4 fits, and none is pretended. Each criterion is a group that holds or does not. */
function declaredMembers({ code, shortTitle, criteria }: DeclaredIndicator): JsonObject {
  return {
    scoring: concept(`${BASE}/scoring`, 'declared', 'Declared once a year as Met or Not met'),
    group: [
      { code: concept(`${BASE}/indicator`, code, shortTitle) },
      ...criteria.map(({ id, text, mandatory }) => ({
        code: concept(`${BASE}/criterion/${code}`, id, text),
        description: mandatory ? 'Needed for Met' : 'Advised',
      })),
    ],
  }
}

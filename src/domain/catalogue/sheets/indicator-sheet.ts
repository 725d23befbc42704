import { sayCaveat } from '../caveats'
import { kinds } from '../../kinds'
import { sayPeriod } from '../../periods/format'
import type { Framework } from '../framework'
import { type Indicator, type QuarterlyIndicator, isQuarterly } from '../indicator'
import { declaredParts } from './declared-parts'
import type { RegisteredRule } from '../registered-rule'
import { blocks, bullets, escaped, table, titled } from './markdown'
import { quarterlyParts } from './quarterly-parts'

/** One indicator: what the draft says, what is done here, and what can be typed. */
export function indicatorSheet(
  framework: Framework,
  indicator: Indicator,
  rules: readonly RegisteredRule[],
): string {
  return blocks(
    `## ${indicator.code} ${escaped(indicator.shortTitle)}`,
    `Published name: “${escaped(indicator.title)}”`,
    table(['Property', 'Value'], facts(framework, indicator)),
    isQuarterly(indicator) ? quarterlyParts(indicator, rules) : declaredParts(framework, indicator, rules),
    titled('### Faults of the draft', bullets(indicator.draftFaults.map(escaped))),
  )
}

function facts({ groups }: Framework, indicator: Indicator): string[][] {
  const { asSpecified, version, firstPeriod, lastPeriod } = indicator
  return [
    ['Group', groups[indicator.group] ?? ''],
    ...(isQuarterly(indicator) ? lineFacts(indicator) : [['Collected', 'once a year, by self-declaration']]),
    ['Data source', asSpecified.dataSource],
    ...(asSpecified.evidence ? [['Evidence documents, as published', asSpecified.evidence]] : []),
    ['NHS Outcomes Framework domains', indicator.outcomesDomains.join(', ')],
    ['CQC key questions', indicator.cqcKeyQuestions.join(', ')],
    ['Version', `${version}, ${sayPeriods(firstPeriod, lastPeriod)}`],
  ]
}

function lineFacts(line: QuarterlyIndicator): string[][] {
  return [
    ['Collected', 'every quarter'],
    ['Kind', kinds[line.kind].name],
    [
      'Unit and direction',
      `${unitOf(line)}; ${line.betterWhen} is better; no target is published.${sayCaveat(line)}`,
    ],
    ['Asked', line.offeredWith.length === 0 ? 'always' : askedWhen(line)],
  ]
}

function unitOf({ kind }: QuarterlyIndicator): string {
  return kinds[kind].unit === 'days' ? 'mean days' : '%'
}

function askedWhen({ offeredWith, staysOpen }: QuarterlyIndicator): string {
  const offered = `where any of these is offered: ${offeredWith.map((code) => `\`${code}\``).join(', ')}`
  if (staysOpen === 0) return offered
  return `${offered}; stays open ${staysOpen === 'always' ? 'for ever' : `for ${staysOpen} quarters`} after it ends`
}

function sayPeriods(first: Indicator['firstPeriod'], last: Indicator['lastPeriod']): string {
  const from = `from ${sayPeriod(first).toLowerCase()}`
  return last ? `${from} to ${sayPeriod(last).toLowerCase()}` : from
}

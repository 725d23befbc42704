import type { Framework } from '../framework'
import type { RegisteredRule } from '../registered-rule'
import { indicatorSheet } from './indicator-sheet'
import { blocks, bullets, escaped, table, titled } from './markdown'

/** The text of docs/indicators.md: every definition, for people to read. */
export function indicatorsDocument(catalogue: Framework, rules: readonly RegisteredRule[]): string {
  return blocks(
    '# Indicators',
    '<!-- Written by `npm run docs` from src/domain/catalogue. Change the definitions, not this file. -->',
    `${catalogue.basis}. What the draft leaves open is decided here, so every definition stands twice: as specified, ` +
      'and as operated here. Published words are quoted as they are, misspellings included. Decisions of clinical ' +
      'substance that are ours are marked “Our judgement”. The draft publishes no targets.',
    titled('## Who counts on every quarterly line', bullets(catalogue.population.map(escaped))),
    titled('## All indicators', contents(catalogue)),
    ...catalogue.indicators.map((indicator) => indicatorSheet(catalogue, indicator, rules)),
  )
}

function contents({ indicators }: Framework): string {
  return table(
    ['Code', 'Indicator', 'Collected', 'Version'],
    indicators.map(({ code, shortTitle, collected, version }) => [
      code,
      escaped(shortTitle),
      collected,
      String(version),
    ]),
  )
}

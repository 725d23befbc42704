import { sayCaveats } from '../catalogue/caveats'
import { indicatorsOfYear } from '../catalogue/in-year'
import { isQuarterly } from '../catalogue/indicator'
import type { YearPack } from '../pack/year-pack'
import type { PaperSection } from './paper'

/** What is counted, in short; the definitions whole are pages of the service. */
export function definitionsSection({ framework, year }: Pick<YearPack, 'framework' | 'year'>): PaperSection {
  const all = indicatorsOfYear(year, framework)
  return {
    heading: 'Definitions in short',
    blocks: [
      {
        kind: 'table',
        caption: framework.name,
        columns: [
          { heading: 'Indicator', share: 3.4 },
          { heading: 'Better when', share: 0.9 },
          { heading: 'What is counted', share: 5.5 },
        ],
        rows: all.map((each) => [
          `${each.code} ${each.shortTitle}`,
          isQuarterly(each) ? sentenceCase(each.betterWhen) : 'Met',
          isQuarterly(each) ? each.asOperated.denominator : 'Declared once a year, with documents.',
        ]),
      },
      { kind: 'list', items: [...METHODS, ...sayCaveats(all), `${framework.basis}.`] },
    ],
  }
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

const METHODS = [
  'A year is the sum of its quarters’ counts; percentages and means are never averaged.',
  'Over time: charts of individual values with limits (ruleset mdc-6) from 13 quarters on; rare events by Fisher’s exact test.',
  'Among peers: a funnel that allows for the spread between services; where small or rare, the exact binomial; means by Student’s t. Fewer than 8 are counted, never judged.',
  'Nothing is adjusted for differences between patients. A mark is a reason to check the data, then to ask; it says nothing about why.',
]

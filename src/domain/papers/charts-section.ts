import type { LineSigns, ProviderSign, YearSigns } from '../pack/year-signs'
import type { YearPack } from '../pack/year-pack'
import { listed } from '../pooling/listed'
import { nameOf } from './names-of'
import type { PaperBlock, PaperSection } from './paper'

/** As many charts as a paper of one provider has room for, and one of several; the dashboards have them all. */
const MOST = { one: 6, several: 12 } as const

/** What is drawn of each, said once. */
const CHARTS_KEY: PaperBlock = {
  kind: 'text',
  text: 'Over time: a bar is the 95% interval, the dashed line the mean of the quarters that are judged together, dotted lines the limits of what chance leaves plausible; a triangle is noticed, filled for the worse, open for the better; a cross is a quarter without figures.',
}

/** The charts of what needs a conversation: of one provider its lines; of several the funnel of each line, then those that changed. */
export function chartsSection(pack: YearPack, signs: YearSigns): PaperSection {
  const flagged = signs.lines.filter(({ of }) => of.some(({ flag }) => flag !== null))
  const charts =
    pack.providers.length === 1 ? ownCharts(flagged) : [...funnels(flagged), ...trends(pack, flagged)]
  const most = pack.providers.length === 1 ? MOST.one : MOST.several
  const left = charts.length - most
  const blocks: readonly PaperBlock[] =
    charts.length === 0
      ? [{ kind: 'text', text: 'Nothing needs a conversation by its figures, so there is nothing to draw.' }]
      : [
          ...(pack.providers.length === 1 ? [] : [CHARTS_KEY]),
          ...charts.slice(0, most),
          ...(left > 0
            ? [{ kind: 'text' as const, text: `${left} more charts are on the dashboards of this service.` }]
            : []),
        ]
  return {
    heading: 'Charts of what needs a conversation',
    onNewPage: pack.providers.length > 1 && charts.length > 0,
    blocks,
  }
}

function ownCharts(flagged: readonly LineSigns[]): readonly PaperBlock[] {
  return flagged.flatMap(({ of }) =>
    of.flatMap(({ flag, chart }) =>
      flag && chart
        ? [{ kind: 'chart' as const, name: chart.words.title, finding: `${flag.whole}.`, chart }]
        : [],
    ),
  )
}

function funnels(flagged: readonly LineSigns[]): readonly PaperBlock[] {
  return flagged.flatMap(({ indicator, funnel, of, comparedWith }) => {
    const beyond = of.filter(({ peers }) => peers.look === 'beyond-worse')
    return funnel && beyond.length > 0
      ? [
          {
            kind: 'funnel' as const,
            name: `${indicator.code} ${indicator.shortTitle}`,
            sentence: `${sayBeyond(beyond)} ${comparedWith}. Solid: 99.8%, dashed: 95%; dotted: 99.8% by chance alone.`,
            drawing: funnel,
          },
        ]
      : []
  })
}

/** Whoever is too small or its events too rare for the funnel is judged by another method, and may lie within its limits. */
export function sayBeyond(beyond: readonly Pick<ProviderSign, 'provider' | 'isExact'>[]): string {
  const named = (wanted: boolean) =>
    beyond.filter(({ isExact }) => isExact === wanted).map(({ provider }) => provider)
  const sentences: readonly (readonly [string, readonly string[]])[] = [
    ['after allowing for the spread between services', named(false)],
    ['by the exact binomial test, which allows for no spread', named(true)],
  ]
  return sentences
    .flatMap(([how, found]) =>
      found.length === 0 ? [] : [`Beyond 99.8% on the worse side ${how}: ${listed(found)}.`],
    )
    .join(' ')
}

/** Those that changed for the worse over time; who only lies apart stands in the funnel. */
function trends(pack: YearPack, flagged: readonly LineSigns[]): readonly PaperBlock[] {
  return flagged.flatMap(({ of }) =>
    of.flatMap(({ provider, flag, chart, overTime }) =>
      flag && chart && overTime.look?.startsWith('worse')
        ? [
            {
              kind: 'chart' as const,
              name: `${nameOf(pack, provider)}: ${chart.words.title}`,
              ...{ finding: `${flag.whole}.`, chart, isBrief: true },
            },
          ]
        : [],
    ),
  )
}

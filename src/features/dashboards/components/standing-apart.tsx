import { sayByChance } from '@/domain/pooling/say-by-chance'
import { FEWEST } from '@/domain/statistics/share'
import { Details } from '@/ui/details'
import { Heading } from '@/ui/heading'
import { comparisonHref, overviewHref, aggregateHref } from '@/domain/addresses/dashboards'
import type { Overview } from '../to-overview'
import type { OutlierFigure } from '../list-outliers'

/** Enough to begin a conversation with; the rest is there for whoever asks for it. */
const SHOWN_AT_ONCE = 5

type Props = Pick<Overview, 'framework' | 'apart' | 'arrangement' | 'providers' | 'span' | 'as'>

/** The figures that lie furthest on the worse side of what all come to together: where to ask first. */
export function StandingApart({ apart, arrangement, providers, ...of }: Props) {
  if (providers < 2 || apart.judged === 0) return null
  const { figures, judged } = apart
  const { commissioner } = arrangement
  const rest = figures.slice(SHOWN_AT_ONCE)
  return (
    <section className="nhsuk-u-margin-bottom-6" aria-labelledby="apart">
      <Heading id="apart">Figures to ask about first</Heading>
      <p>
        {figures.length === 0 ? 'None' : figures.length} of{' '}
        <a href={overviewHref(of.framework.code, of.span, { as: of.as, commissioner }, 'overview')}>
          {judged} figures
        </a>{' '}
        {figures.length === 1 ? 'lies' : 'lie'}, by more than chance leaves plausible, on the worse side of
        what all providers that you see come to together. Judged is what rests on at least {FEWEST}, a wait
        only with its standard deviation: by the whole 95% interval, and where few events are expected by the
        exact binomial. {sayByChance(apart, 'on the worse side')}
      </p>
      {figures.length > 0 && (
        <p>
          The furthest stand first: the distance to what all come to, divided by how far the figure’s own
          interval reaches towards it, so that percentages and days stand in one list. A reason to check the
          data, then to ask: nothing is adjusted for differences between patients.
        </p>
      )}
      <Figures figures={figures.slice(0, SHOWN_AT_ONCE)} {...of} />
      {rest.length > 0 && (
        <Details summary={`The other ${rest.length}, in the same order`}>
          <Figures figures={rest} {...of} />
        </Details>
      )}
    </section>
  )
}

interface Listed extends Pick<Overview, 'framework' | 'span' | 'as'> {
  readonly figures: readonly OutlierFigure[]
}

function Figures({ figures, framework, span, as }: Listed) {
  if (figures.length === 0) return null
  return (
    <ul className="nhsuk-list nhsuk-list--bullet">
      {figures.map(({ providerCode, providerName, indicator, cell, all }) => (
        <li key={`${providerCode} ${indicator.code}`}>
          {providerCode} {providerName}:{' '}
          <a className="app-figure__headline" href={cell.href ?? '#overview'}>
            {cell.said.headline}
          </a>
          {cell.said.counts && ` (${cell.said.counts})`} on{' '}
          <a href={comparisonHref(framework.code, indicator.code, span, as)}>
            {indicator.code} {indicator.shortTitle}
          </a>
          , where all come to{' '}
          <a className="app-figure__headline" href={aggregateHref(framework.code, indicator.code, span, as)}>
            {all}
          </a>
        </li>
      ))}
    </ul>
  )
}

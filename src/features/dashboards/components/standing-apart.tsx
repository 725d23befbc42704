import { Heading } from '@/ui/heading'
import { comparisonHref, togetherHref } from '../addresses'
import type { Overview } from '../get-overview'

/** The figures that lie furthest on the worse side of what all come to together: where to ask first. */
export function StandingApart({ apart, span, as }: Pick<Overview, 'apart' | 'span' | 'as'>) {
  if (apart.length === 0) return null
  return (
    <section className="nhsuk-u-margin-bottom-6" aria-labelledby="apart">
      <Heading id="apart">Figures to ask about first</Heading>
      <p>
        Their whole 95% interval lies on the worse side of what all providers here come to together; the
        furthest stand first. A reason to check the data, then to ask: nothing is adjusted for differences
        between patients.
      </p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {apart.map(({ providerCode, providerName, indicator, cell, all }) => (
          <li key={`${providerCode} ${indicator.code}`}>
            {providerCode} {providerName}:{' '}
            <a className="app-figure__headline" href={cell.href ?? '#overview'}>
              {cell.said.headline}
            </a>
            {cell.said.counts && ` (${cell.said.counts})`} on{' '}
            <a href={comparisonHref(indicator.code, span, as)}>
              {indicator.code} {indicator.shortTitle}
            </a>
            , where all come to{' '}
            <a className="app-figure__headline" href={togetherHref(indicator.code, span, as)}>
              {all}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

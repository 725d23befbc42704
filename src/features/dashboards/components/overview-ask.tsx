import { aggregateHref, comparisonHref } from '@/domain/addresses/dashboards'
import { saySumOf } from '@/domain/pooling/say-providers'
import { Details } from '@/ui/details'
import { asksOf, sayAskWhole } from '../say-ask'
import type { Overview } from '../to-overview'

/** What to ask, in words: a fold on the screen, and the second page on paper. */
export function OverviewAsk(overview: Overview) {
  const { among, lines, framework, span, as, asAt: at } = overview
  const flagged = among.filter(({ flags, cases }) => flags.length > 0 || cases.length > 0)
  if (flagged.length === 0) return null
  return (
    <div className="app-overview__ask">
      <Details summary="What to ask, in words">
        <p>A reason to check the data, then to ask. Nothing is adjusted for differences between patients.</p>
        {flagged.map(({ providerCode, providerName, ...row }) => (
          <section key={providerCode} aria-label={providerName}>
            <h3 className="nhsuk-heading-xs">
              {providerCode} {providerName}
            </h3>
            <ul className="nhsuk-list nhsuk-list--bullet">
              {row.flags.map((flag) => {
                const { code, shortTitle } = flag.indicator
                const line = lines.find(({ indicator }) => indicator.code === code)
                return (
                  <li key={code}>
                    <a href={comparisonHref(framework.code, code, span, { as, at })}>
                      {code} {shortTitle}
                    </a>
                    : <a href={flag.href ?? '#overview'}>{flag.said.headline}</a>
                    {flag.said.counts && ` (${flag.said.counts})`}, where all come to{' '}
                    <a href={aggregateHref(framework.code, code, span, { as, at })}>
                      {line && saySumOf(line.indicator, line.seen).headline}
                    </a>
                    . {sayAskWhole(flag)}.
                  </li>
                )
              })}
              {asksOf(overview, row).map(
                ({ about, case: of }) =>
                  of && (
                    <li key={of.href}>
                      {about.replace(/^c/, 'C')}: <a href={of.href}>{of.text}</a>.
                    </li>
                  ),
              )}
            </ul>
          </section>
        ))}
      </Details>
    </div>
  )
}

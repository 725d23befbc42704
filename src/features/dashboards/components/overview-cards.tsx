import { providerHref } from '@/domain/addresses/dashboards'
import { lastQuarterOf } from '@/domain/periods/span'
import { Details } from '@/ui/details'
import { asksOf } from '../say-ask'
import type { Overview } from '../to-overview'
import type { OverviewRow } from '../to-overview-row'

/** What a phone has room for: a card of each provider to ask about or with a case, and the others in one fold. */
export function OverviewCards(overview: Overview) {
  const { rows, framework, span, as, asAt: at } = overview
  const flagged = rows.filter(isToAsk)
  const others = rows.filter((row) => !isToAsk(row))
  const hrefOf = ({ providerCode }: OverviewRow) =>
    providerHref({ framework: framework.code, providerCode }, lastQuarterOf(span), { as, at })
  return (
    <div className="app-overview__cards">
      <ul>
        {flagged.map((row) => (
          <li key={row.providerCode}>
            <a href={hrefOf(row)}>
              {row.providerCode} {row.providerName}
            </a>
            {asksOf(overview, row).map(({ about, case: of }) => (
              <span key={about}>
                {about}
                {of && (
                  <>
                    : <a href={of.href}>{of.text}</a>
                  </>
                )}
              </span>
            ))}
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <Details summary={`The other ${others.length}`}>
          <ul>
            {others.map((row) => (
              <li key={row.providerCode}>
                <a href={hrefOf(row)}>
                  {row.providerCode} {row.providerName}
                </a>
                {row.compliance.overdue > 0 && <span>Overdue</span>}
              </li>
            ))}
          </ul>
        </Details>
      )}
    </div>
  )
}

/** A service that is flagged, or about which a case is open: neither is folded away. */
function isToAsk({ flags, cases }: OverviewRow): boolean {
  return flags.length > 0 || cases.length > 0
}

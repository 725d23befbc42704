import { providerHref } from '@/domain/addresses/dashboards'
import { lastQuarterOf } from '@/domain/periods/span'
import { Details } from '@/ui/details'
import { sayAsk } from '../say-ask'
import type { Overview } from '../to-overview'
import type { OverviewRow } from '../to-overview-row'

/** What a phone has room for: a card of each provider to ask about, and the others in one fold. */
export function OverviewCards({ rows, framework, span, as, asAt: at }: Overview) {
  const flagged = rows.filter(({ flags }) => flags.length > 0)
  const others = rows.filter(({ flags }) => flags.length === 0)
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
            <span>{row.flags.map(sayAsk).join('; ')}</span>
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

import { overviewHref } from '@/domain/addresses/dashboards'
import type { Overview } from '../to-overview'

/** The pages of an overview that has more providers than one page holds. */
export function OverviewPages({ framework, span, as, asAt: at, arrangement, page, pages }: Overview) {
  if (pages === 1) return null
  const numbers = Array.from({ length: pages }, (_, index) => index + 1)
  return (
    <nav className="app-overview__pages app-not-printed" aria-label="Pages of providers">
      {numbers.map((number) => (
        <a
          href={overviewHref(framework.code, span, {
            ...arrangement,
            ...{ as, at, page: number === 1 ? '' : String(number) },
          })}
          aria-current={number === page ? 'page' : undefined}
          key={number}
        >
          {number}
        </a>
      ))}
    </nav>
  )
}

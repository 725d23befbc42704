import { MARKING, type Stamped, sayAsItWas, sayStamp } from '@/domain/returns/say-stamp'
import { PageStamp } from '@/ui/page-stamp'

/** What each page of the dashboards ends with: its last submission, the moment as at which it is shown, and how it may be handed on. */
export function DashboardStamp(made: Stamped) {
  const asItWas = sayAsItWas(made)
  return (
    <PageStamp marking={MARKING}>
      {sayStamp(made)}. {asItWas && `${asItWas}.`}
    </PageStamp>
  )
}

import type { Stamped } from '@/domain/returns/say-stamp'
import { AsAtForm } from './as-at-form'
import { DashboardStamp } from './dashboard-stamp'

interface Props {
  readonly made: Stamped
  /** The same page as it is now. */
  readonly hrefNow: string
}

/** What each page of the dashboards ends with: the way to how it was on a date, and of what it was made. */
export function MadeOfFoot({ made, hrefNow }: Props) {
  return (
    <>
      <AsAtForm hrefNow={hrefNow} at={made.asAt} />
      <DashboardStamp {...made} />
    </>
  )
}

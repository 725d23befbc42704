import { Fragment } from 'react'
import type { Stamped } from '@/domain/returns/say-stamp'
import { AsAtForm } from './as-at-form'
import { DashboardStamp } from './dashboard-stamp'
import { FileLink } from './file-link'

interface Props {
  readonly made: Stamped
  /** The same page as it is now. */
  readonly hrefNow: string
  /** Its tables as files. */
  readonly files?: readonly { readonly href: string; readonly text: string }[]
}

/** What each page of the dashboards ends with: the way to how it was on a date, and of what it was made. */
export function MadeOfFoot({ made, hrefNow, files = [] }: Props) {
  return (
    <>
      {files.length > 0 && (
        <p className="app-not-printed">
          To take away:{' '}
          {files.map(({ href, text }, place) => (
            <Fragment key={href}>
              {place > 0 && ', '}
              <FileLink href={href} text={text} />
            </Fragment>
          ))}
        </p>
      )}
      <AsAtForm hrefNow={hrefNow} at={made.asAt} />
      <DashboardStamp {...made} />
    </>
  )
}

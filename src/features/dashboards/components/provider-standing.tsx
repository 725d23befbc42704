import { Fragment, type ReactNode } from 'react'
import type { Standing, StandingOut } from '../to-standing'

/** What stands out, against whom, since when and how sure; or that nothing does, and against what that was judged. */
export function ProviderStanding({
  headline,
  flagged,
  look,
  against,
  children,
}: Standing & { readonly children: ReactNode }) {
  return (
    <div className="app-standing">
      <div className="app-standing__head">
        {children}
        <p className="app-standing__headline">{headline}.</p>
      </div>
      {flagged.map((line) => (
        <p className="app-standing__flag" key={line.code}>
          <Line {...line} /> {line.sentences.join(' ')}
        </p>
      ))}
      {look.length > 0 && (
        <p>
          {look.length === 1 ? 'Alert' : 'Alerts'}, beyond 95% and worth a look:{' '}
          {look.map((line, index) => (
            <Fragment key={line.code}>
              {index > 0 && '; '}
              <Line {...line} />
            </Fragment>
          ))}
        </p>
      )}
      <p className="app-standing__against">{against}</p>
    </div>
  )
}

/** The line, its figure and what all come to, each with where it came from. */
function Line({ code, title, cell, together }: StandingOut) {
  return (
    <>
      <a href={`#line-${code}`}>
        {code} {title}
      </a>
      :{' '}
      {cell.href ? (
        <a className="app-figure__headline" href={cell.href}>
          {cell.said.headline}
        </a>
      ) : (
        cell.said.headline
      )}
      {cell.said.counts && ` (${cell.said.counts})`}
      {together && (
        <>
          , where all come to{' '}
          {together.href ? (
            <a className="app-figure__headline" href={together.href}>
              {together.said}
            </a>
          ) : (
            <b>{together.said}</b>
          )}
        </>
      )}
      .
    </>
  )
}

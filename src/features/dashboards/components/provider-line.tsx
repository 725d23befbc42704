'use client'

import { IntervalStrip } from '@/ui/marks/interval-strip'
import { AssuranceMark, PeersMark, StateMark, TimeMark } from '@/ui/marks/mark'
import { DrawnSpark } from '@/ui/marks/sparkline'
import type { LineRow } from '../to-line-row'

/**
 * One line of a provider: what it came to, how it went, how it stands among others, and what was said about it. Written by the server; the
 * browser is sent its figures and not its elements a second time.
 */
export function ProviderLine(row: LineRow) {
  const { code, title, isFlagged, spark, strip, together } = row
  return (
    <div
      className={isFlagged ? 'app-row app-row--flagged' : 'app-row'}
      id={`line-${code}`}
      role="group"
      aria-labelledby={`line-${code}-title`}
    >
      <h3 className="app-row__title" id={`line-${code}-title`}>
        {code} {title}
      </h3>
      <Links {...row} />
      <Figure {...row.figure} />
      <div className="app-row__spark">
        <DrawnSpark drawn={spark} size="wide" words={row.sparkWords} />
      </div>
      <div className="app-row__strip">
        {strip && <IntervalStrip strip={strip} words={row.stripWords} />}
        {together && (
          <span>
            All {together.href ? <a href={together.href}>{together.text}</a> : `${together.text} (rounded)`}
          </span>
        )}
      </div>
      <Marks {...row} />
      <Words {...row} />
    </div>
  )
}

function Links({ code, definition, more, askHref }: LineRow) {
  return (
    <div className="app-row__links">
      <details className="app-row__more">
        <summary>
          Definition, chart<span className="nhsuk-u-visually-hidden"> of {code}</span>
        </summary>
        <p>{definition}</p>
        {more.map(({ text, href }) => (
          <a key={href} href={href}>
            {text}
            <span className="nhsuk-u-visually-hidden"> of {code}</span>
          </a>
        ))}
      </details>
      {askHref && (
        <a href={askHref}>
          Ask<span className="nhsuk-u-visually-hidden"> about {code}</span>
        </a>
      )}
    </div>
  )
}

function Figure({ state, headline, counts, href }: LineRow['figure']) {
  const said = (
    <>
      {state !== 'value' && <StateMark state={state} words="" />} {headline}
    </>
  )
  return (
    <div className="app-row__figure">
      {href ? <a href={href}>{said}</a> : <b>{said}</b>}
      {counts && <span>{counts}</span>}
    </div>
  )
}

/** Both marks, each with its words; what lies within needs neither to be seen. */
function Marks({ time, peers, assured }: LineRow) {
  return (
    <div className="app-row__marks">
      <span>
        <TimeMark overTime={time} words="" /> {time.words}
      </span>
      {peers && (
        <span className={peers.mark === 'within' ? 'nhsuk-u-visually-hidden' : undefined}>
          <PeersMark mark={peers} words="" /> {peers.words}
        </span>
      )}
      {assured && (
        <span>
          <AssuranceMark assurance={assured.look} words="" /> {assured.words}
        </span>
      )}
    </div>
  )
}

function Words({ queries, said }: LineRow) {
  return (
    <div className="app-row__words">
      {queries.map(({ text, href, standing }) => (
        <p key={href} className={text === 'Case' ? 'app-row__words--case' : undefined}>
          <a href={href}>{text}</a> {standing}
        </p>
      ))}
      {said && (
        <p className="app-row__said">
          <a href={said.href}>{said.text}</a>: <span className="app-preserve">“{said.words}”</span>
        </p>
      )}
    </div>
  )
}

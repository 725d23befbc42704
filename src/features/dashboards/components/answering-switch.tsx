import { overviewHref } from '@/domain/addresses/dashboards'
import { sayDay } from '@/domain/periods/format'
import { saySpanName } from '@/domain/periods/span'
import type { Overview } from '../to-overview'

/** Says of when the commissioners and the names of providers are, and leads to the others. */
export function AnsweringSwitch({ framework, span, as, at, arrangement }: Overview) {
  const isNow = arrangement.answers === 'now'
  const other = { ...arrangement, as, commissioner: '', answers: isNow ? '' : 'now' }
  const name = saySpanName(span).toLowerCase()
  return (
    <p>
      {isNow
        ? `Under the commissioners that answer for each provider now, on ${sayDay(at)}, and by the names of now. `
        : `Under the commissioners that answered for each provider in ${name}, and by the names of then. `}
      <a href={overviewHref(framework.code, span, other)}>
        {isNow ? 'Show who answered then' : 'Show who answers now'}
      </a>
    </p>
  )
}

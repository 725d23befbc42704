import { saySpanName } from '@/domain/periods/span'
import { InsetText } from '@/ui/inset-text'
import { overviewHref } from '@/domain/addresses/dashboards'
import { SHOWN } from '../arrange-rows'
import type { Overview } from '../to-overview'

type Props = Pick<Overview, 'framework' | 'rows' | 'among' | 'providers' | 'span' | 'as' | 'arrangement'>

/** How many providers are left out, and the way to all; what it means that nobody is left. */
export function WhichAreShown(props: Props) {
  const { framework, rows, among, providers, span, as, arrangement } = props
  const { sort, commissioner, answers } = arrangement
  if (rows.length === 0) return <NobodyIsShown {...props} />
  if (rows.length === providers) return null
  const asked = { as, sort, answers }
  const all = rows.length === among.length ? asked : { ...asked, commissioner }
  return (
    <p>
      {rows.length} of {rows.length === among.length ? providers : among.length} providers are shown.{' '}
      <a href={overviewHref(framework.code, span, all)}>Show all</a>
    </p>
  )
}

function NobodyIsShown({ framework, among, span, as, arrangement }: Props) {
  if (among.length === 0)
    return (
      <InsetText>
        <p>There is no provider that you see.</p>
      </InsetText>
    )
  const which = SHOWN.attention.toLowerCase()
  return (
    <InsetText>
      <p>
        No provider here is “{which}” in {saySpanName(span).toLowerCase()}. Of {sayAll(among.length)} every
        return that was due came in time and whole, and no signed declaration says that an indicator or
        criterion is not met.
      </p>
      <p>
        <a href={overviewHref(framework.code, span, { ...arrangement, as, show: '' })}>Show all</a>
      </p>
    </InsetText>
  )
}

function sayAll(providers: number): string {
  return providers === 1 ? 'the 1 provider' : `all ${providers} providers`
}

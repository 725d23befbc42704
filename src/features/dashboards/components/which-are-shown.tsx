import { InsetText } from '@/ui/inset-text'
import { overviewHref } from '@/domain/addresses/dashboards'
import type { Overview } from '../to-overview'

type Props = Pick<
  Overview,
  'framework' | 'shown' | 'among' | 'providers' | 'span' | 'as' | 'asAt' | 'arrangement'
>

/** How many providers are left out, and the way to all; what it means that nobody is left. */
export function WhichAreShown(props: Props) {
  const { framework, shown, among, providers, span, as, asAt: at, arrangement } = props
  const { sort, commissioner, answers, view } = arrangement
  if (among.length === 0)
    return (
      <InsetText>
        <p>There is no provider that you see.</p>
      </InsetText>
    )
  if (shown === providers) return null
  const asked = { as, at, sort, answers, view }
  const all = shown === among.length ? asked : { ...asked, commissioner }
  return (
    <p>
      {shown} of {shown === among.length ? providers : among.length} providers are shown.{' '}
      <a href={overviewHref(framework.code, span, all)}>Show all</a>
    </p>
  )
}

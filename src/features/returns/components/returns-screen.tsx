import { returnsHref } from '@/domain/addresses/returns'
import { InsetText } from '@/ui/inset-text'
import type { ReturnsView } from '../to-returns-view'
import { ALL_PERIODS } from '../narrow-returns'
import { ReturnsForm } from './returns-form'
import { ReturnsTable } from './returns-table'

/** The returns that were asked for: what is to be done before what was done. */
export function ReturnsScreen(view: ReturnsView) {
  const { of, rows } = view
  const due = rows?.filter(({ isDue }) => isDue) ?? []
  const past = rows?.filter(({ isDue }) => !isDue) ?? []
  if (of === 0)
    return (
      <InsetText>
        <p>There are no returns yet. One begins for each provider on the day a quarter opens.</p>
      </InsetText>
    )
  return (
    <>
      <ReturnsForm {...view} />
      <WhichAreShown {...view} />
      {due.length > 0 && <ReturnsTable caption="To be submitted" rows={due} />}
      {past.length > 0 && <ReturnsTable caption="Received, and earlier quarters" rows={past} />}
    </>
  )
}

function WhichAreShown({ framework, asked, choices, of, rows }: ReturnsView) {
  const all = <a href={returnsHref(framework, { period: ALL_PERIODS })}>Show all {of}</a>
  if (!rows)
    return (
      <InsetText>
        <p>
          Among the returns that you see there is no such provider, period or state. Choose from the lists
          above, or look at all of them. {all}
        </p>
      </InsetText>
    )
  if (rows.length === of) return null
  const isUsual = asked.period === ''
  return (
    <p>
      {rows.length} of {of} returns are shown{isUsual && `, of the latest ${choices.usual.length} quarters`}
      {rows.length === 0 && ': none is as you asked'}. {all}
    </p>
  )
}

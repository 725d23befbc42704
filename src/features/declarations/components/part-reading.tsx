import { PageTitle } from '@/ui/page-title'
import { SummaryList } from '@/ui/summary-list'
import type { BoxView } from '@/ui/box'
import type { PartView } from '../part-view'
import { PartHeader } from './part-header'

/** The part as it stands, for those who read it: what is blank is not shown. */
export function PartReading({ view }: { view: PartView }) {
  const boxes = [
    ...view.groups.flatMap((group) => group.boxes),
    ...[view.status, ...view.promised, view.comment].filter((box) => !!box),
  ]
  const rows = [
    ...boxes.map((box) => ({ key: box.label, value: say(box) })),
    ...view.whys.map(({ label, explanation }) => ({ key: label, value: explanation })),
  ].filter(({ value }) => value !== '')
  return (
    <>
      <PageTitle title={`${view.title}, ${view.caption}`} />
      <PartHeader view={view} />
      <p>
        {view.standing === 'closed'
          ? `This declaration has been signed, so nothing can be changed here. ${view.closed.remedy}`
          : 'Contributors and the service lead fill this in. You can read it.'}
      </p>
      {rows.length > 0 ? <SummaryList rows={rows} /> : <p>Nothing has been entered yet.</p>}
    </>
  )
}

function say({ value, options }: BoxView): string {
  const values = typeof value === 'string' ? [value] : value
  return values
    .map((each) => options.find((option) => option.value === each)?.text ?? each)
    .filter((each) => each !== '')
    .join('; ')
}

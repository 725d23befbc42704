import { PageTitle } from '@/ui/page-title'
import { SummaryList } from '@/ui/summary-list'
import type { BoxView } from '@/ui/box'
import type { BoxGroup, PartView } from '../part-view'
import { PartHeader } from './part-header'

/** What a heading stands over; what is blank is not shown. */
interface Section extends Pick<BoxGroup, 'id' | 'heading' | 'file'> {
  readonly rows: readonly { readonly key: string; readonly value: string }[]
}

/** The part as it stands, for those who read it: in the groups in which it is filled in, so that one document is told from the next. */
export function PartReading({ view }: { view: PartView }) {
  const sections = toSections(view).filter(({ rows, file }) => rows.length > 0 || file)
  return (
    <>
      <PageTitle title={`${view.title}, ${view.caption}`} />
      <PartHeader view={view} />
      <p>
        {view.standing === 'closed'
          ? `This declaration has been signed, so nothing can be changed here. ${view.closed.remedy}`
          : 'Contributors and the service lead fill this in. You can read it.'}
      </p>
      {sections.map(({ id, heading, file, rows }) => (
        <section key={id} className="app-line" aria-labelledby={`${id}-heading`}>
          <h2 className="nhsuk-heading-m" id={`${id}-heading`}>
            {heading}
          </h2>
          {file && <p>{file}</p>}
          {rows.length > 0 && <SummaryList rows={rows} />}
        </section>
      ))}
      {sections.length === 0 && <p>Nothing has been entered yet.</p>}
    </>
  )
}

function toSections({ groups, status, promised, comment, whys }: PartView): readonly Section[] {
  const answer = [status, ...promised, comment].filter((box) => !!box)
  const explained = whys.map(({ label, explanation }) => ({ key: label, value: explanation }))
  return [
    ...groups.map(({ boxes, ...group }) => ({ ...group, rows: toRows(boxes) })),
    { id: 'answer', heading: 'What is declared', file: null, rows: toRows(answer) },
    { id: 'explained', heading: 'Explanations', file: null, rows: explained.filter(({ value }) => value) },
  ]
}

function toRows(boxes: readonly BoxView[]): Section['rows'] {
  return boxes.map((box) => ({ key: box.label, value: say(box) })).filter(({ value }) => value !== '')
}

function say({ value, options }: BoxView): string {
  const values = typeof value === 'string' ? [value] : value
  return values
    .map((each) => options.find((option) => option.value === each)?.text ?? each)
    .filter((each) => each !== '')
    .join('; ')
}

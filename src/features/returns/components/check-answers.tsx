import { SummaryList } from '@/ui/summary-list'
import type { CheckView } from '../get-check'
import { AnswerCard, toBoxRows, toChange } from './answer-card'

/** All answers of a return, section by section, each with the way to change it. */
export function CheckAnswers({ view }: { view: CheckView }) {
  const change = (section: string) =>
    view.state === 'draft' && view.mayFill ? `/returns/${view.returnId}/${section}` : null
  return (
    <>
      {view.sections.map(({ code, title, rows }) => (
        <section key={code} aria-labelledby={`${code}-title`}>
          <h2 className="nhsuk-heading-m" id={`${code}-title`}>
            {title}
          </h2>
          {rows.map((row) => (
            <AnswerCard
              key={row.code}
              row={row}
              changeHref={change(code) && `${change(code)}#${row.code}-heading`}
            />
          ))}
          {rows.length === 0 && <AboutAnswers boxes={view.about} changeHref={change(code)} />}
        </section>
      ))}
    </>
  )
}

function AboutAnswers({ boxes, changeHref }: { boxes: CheckView['about']; changeHref: string | null }) {
  const rows = boxes.length > 0 ? toBoxRows(boxes) : [{ key: 'Dates', value: 'None entered' }]
  const actions = toChange(changeHref, 'the dates of the registry extracts')
  return <SummaryList rows={rows.map((row, index) => (index === 0 ? { ...row, actions } : row))} />
}

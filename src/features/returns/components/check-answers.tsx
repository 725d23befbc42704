import { sectionHref } from '@/domain/addresses/returns'
import { SummaryList } from '@/ui/summary-list'
import type { CheckView } from '../to-check-view'
import { AnswerCard, toBoxRows, toChange, toWhyRows } from './answer-card'

/** All answers of a return, section by section, each with the way to change it. */
export function CheckAnswers({ view }: { view: CheckView }) {
  const change = (section: string) =>
    view.state === 'draft' && view.mayFill ? sectionHref(view.returnId, section, { from: 'check' }) : null
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
          {rows.length === 0 && <AboutAnswers view={view} changeHref={change(code)} />}
        </section>
      ))}
    </>
  )
}

function AboutAnswers({ view, changeHref }: { view: CheckView; changeHref: string | null }) {
  const { about, asked } = view
  const rows = [
    ...(about.length > 0 ? toBoxRows(about) : [{ key: 'Dates', value: 'None entered' }]),
    ...toWhyRows({ warnings: asked, explanation: null }),
  ]
  const actions = toChange(changeHref, 'what is said of the return as a whole')
  return <SummaryList rows={rows.map((row, index) => (index === 0 ? { ...row, actions } : row))} />
}

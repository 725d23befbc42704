import { InsetText } from '@/ui/inset-text'
import { SummaryList } from '@/ui/summary-list'
import type { CheckView } from '../get-check'
import { AnswerCard, toBoxRows } from './answer-card'
import { ChangeLink } from './change-link'

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
  return (
    <>
      {boxes.length === 0 ? <InsetText>Nothing entered.</InsetText> : <SummaryList rows={toBoxRows(boxes)} />}
      <ChangeLink href={changeHref} what="the dates of the registry extracts" />
    </>
  )
}

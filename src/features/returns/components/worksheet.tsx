import { Heading } from '@/ui/heading'
import { SummaryList } from '@/ui/summary-list'
import type { WorksheetBox, WorksheetLine, WorksheetView } from '../to-worksheet-view'

/** A blank return, whole, for whoever collects its figures away from a screen. */
export function Worksheet({ view }: { view: WorksheetView }) {
  return (
    <div className="app-worksheet">
      <Heading level={1} caption={view.provider}>
        Blank return, {view.period}
      </Heading>
      <SummaryList rows={view.facts} />
      <p className="app-not-printed">
        Print this page to collect the figures on paper: your browser can also keep it as a PDF. Nothing on it
        is saved.
      </p>
      <p>
        Do not write about a patient on this sheet. Counts below eight are figures of few people: keep the
        sheet as you keep such records, and destroy it when the return is submitted.
      </p>
      {view.sections.map(({ code, title, introduction, about, lines }) => (
        <section key={code} aria-labelledby={`sheet-${code}`}>
          <h2 className="nhsuk-heading-m" id={`sheet-${code}`}>
            {title}
          </h2>
          <p>{introduction}</p>
          {about.length > 0 && <Boxes boxes={about} />}
          {lines.map((line) => (
            <Line key={line.code} line={line} />
          ))}
        </section>
      ))}
    </div>
  )
}

function Line({ line }: { line: WorksheetLine }) {
  const { code, title, counts, caveat, states, boxes } = line
  return (
    <section className="app-worksheet__line" aria-labelledby={`sheet-${code}`}>
      <h3 className="nhsuk-heading-s" id={`sheet-${code}`}>
        {code} {title}
      </h3>
      {counts.map((said) => (
        <p key={said} className="nhsuk-body-s">
          {said}
        </p>
      ))}
      {caveat && <p className="nhsuk-body-s">{caveat}.</p>}
      {states.length === 0 ? (
        <p>The service profile says that this is not offered in this quarter. Nothing to enter.</p>
      ) : (
        <>
          <Ticks said={states} />
          <Boxes boxes={boxes} />
          <p className="nhsuk-body-s">If not available, why:</p>
          <p className="app-worksheet__words" />
        </>
      )}
    </section>
  )
}

function Boxes({ boxes }: { boxes: readonly WorksheetBox[] }) {
  return (
    <dl className="app-worksheet__boxes">
      {boxes.map(({ name, label, hint, room, unit, options }) => (
        <div key={name} className="app-worksheet__box">
          <dt>
            {label}
            {hint && <span className="nhsuk-body-s">{hint}</span>}
          </dt>
          <dd>
            {options.length > 0 ? <Ticks said={options} /> : <span className={`app-worksheet__${room}`} />}
            {unit && ` ${unit}`}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Ticks({ said }: { said: readonly string[] }) {
  return (
    <ul className="app-worksheet__ticks">
      {said.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  )
}

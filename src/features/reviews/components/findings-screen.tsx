import { Heading } from '@/ui/heading'
import type { FindingView, FindingsView } from '../to-findings-view'
import { ActionsOfFinding } from './actions-of-finding'
import { FindingForm } from './finding-form'
import { GradeTag } from './grade-tag'

/** The findings of a review, and the form by which one is written. */
export function FindingsScreen({ view }: { readonly view: FindingsView }) {
  const { form, caption } = view
  const shown = <Findings {...view} />
  if (!form) return shown
  return (
    <FindingForm key={JSON.stringify(form.fields)} title={`Findings, ${caption}`} form={form}>
      {shown}
    </FindingForm>
  )
}

function Findings({ caption, findings, backHref }: FindingsView) {
  return (
    <>
      <Heading level={1} caption={caption}>
        Findings
      </Heading>
      {findings.length === 0 && <p>There are no findings.</p>}
      {findings.map((finding) => (
        <Finding key={finding.number} {...finding} />
      ))}
      <p>
        <a href={backHref}>Back to the review</a>
      </p>
    </>
  )
}

function Finding({ number, grade, name, about, text, by, actions, href }: FindingView) {
  const id = `finding-${number}`
  return (
    <article className="app-query" id={id} aria-labelledby={`${id}-title`}>
      <h2 className="nhsuk-heading-s" id={`${id}-title`}>
        {about} <GradeTag grade={grade}>{name}</GradeTag>
      </h2>
      <p className="app-query__said">{by}</p>
      <p className="app-query__text">{text}</p>
      <ActionsOfFinding actions={actions} />
      {href && (
        <p>
          <a href={href}>
            Change<span className="nhsuk-u-visually-hidden"> finding {number}</span>
          </a>
        </p>
      )}
    </article>
  )
}

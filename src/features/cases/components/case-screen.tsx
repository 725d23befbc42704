import { Heading } from '@/ui/heading'
import type { CaseView, StepView } from '../to-case-view'
import { StepForm } from './step-form'

/** A case: the figure, what it waits for and until when, everything that was done, and the step that is to be taken. */
export function CaseScreen({ view }: { readonly view: CaseView }) {
  const { title, caption, form } = view
  const shown = <Case {...view} />
  if (!form) return shown
  return (
    <StepForm key={String(form.fields['seen'])} title={`Case: ${title}, ${caption}`} form={form}>
      {shown}
    </StepForm>
  )
}

function Case({ title, caption, figure, standing, isOverdue, steps }: CaseView) {
  return (
    <>
      <Heading level={1} caption={caption}>
        Case: {title}
      </Heading>
      <p>
        <a href={figure.href}>{figure.text}</a>. {figure.says}
      </p>
      <div className={isOverdue ? 'app-case app-case--overdue' : 'app-case'}>
        <p>{standing}</p>
      </div>
      {steps.map((step) => (
        <Step key={step.place} {...step} />
      ))}
      <p className="nhsuk-hint">
        Only the provider, its commissioner, the national team and the auditor see this. Nothing of a case is
        published.
      </p>
    </>
  )
}

function Step({ place, title, by, text, letterHref, letterFileHref }: StepView) {
  return (
    <article className="app-query" id={`step-${place}`} aria-labelledby={`step-${place}-title`}>
      <h2 className="nhsuk-heading-s" id={`step-${place}-title`}>
        {title}
      </h2>
      <p className="app-query__said">{by}</p>
      <p className="app-query__text">{text}</p>
      <p>
        <a href={letterHref}>
          Letter<span className="nhsuk-u-visually-hidden"> after: {title.toLowerCase()}</span>
        </a>
        {', '}
        <a href={letterFileHref} download>
          as PDF<span className="nhsuk-u-visually-hidden">: letter after: {title.toLowerCase()}</span>
        </a>
      </p>
    </article>
  )
}

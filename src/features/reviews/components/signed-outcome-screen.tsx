import { Heading } from '@/ui/heading'
import { InsetText } from '@/ui/inset-text'
import { PageTitle } from '@/ui/page-title'
import { SummaryList } from '@/ui/summary-list'
import type { SignedOutcomeView } from '../to-signed-outcome-view'
import { ActionsOfFinding } from './actions-of-finding'
import { AnswerForm } from './answer-form'
import { GradeTag } from './grade-tag'

/** What a review came to, with its letter, and the comments of the provider. */
export function SignedOutcomeScreen({ view }: { readonly view: SignedOutcomeView }) {
  const title = `${view.title}, ${view.caption}`
  const shown = <Signed view={view} />
  if (view.form)
    return (
      <AnswerForm key={String(view.form['seen'])} title={title} fields={view.form}>
        {shown}
      </AnswerForm>
    )
  return (
    <>
      <PageTitle title={title} />
      {shown}
    </>
  )
}

function Signed({ view }: { readonly view: SignedOutcomeView }) {
  const { title, caption, meaning, standing, facts, findings, doubted } = view
  return (
    <div className="app-receipt">
      <Heading level={1} caption={caption}>
        {title}
      </Heading>
      {standing && (
        <InsetText>
          <p>
            <a href={standing.href}>{standing.text}</a>
          </p>
        </InsetText>
      )}
      <p>{meaning}</p>
      <Links {...view} />
      <SummaryList
        rows={facts.map(({ key, value }) => ({ key, value: <span className="app-preserve">{value}</span> }))}
      />
      <h2 className="nhsuk-heading-m">Findings</h2>
      {findings.length === 0 && <p>There are no findings.</p>}
      {findings.map(({ number, grade, name, about, text, actions, actionHref }) => (
        <article key={number} className="app-query" aria-labelledby={`finding-${number}`}>
          <h3 className="nhsuk-heading-s" id={`finding-${number}`}>
            {about} <GradeTag grade={grade}>{name}</GradeTag>
          </h3>
          <p className="app-query__text">{text}</p>
          <ActionsOfFinding actions={actions} />
          {actionHref && (
            <p className="app-not-printed">
              <a href={actionHref}>
                Open an action<span className="nhsuk-u-visually-hidden"> from finding {number}</span>
              </a>
            </p>
          )}
        </article>
      ))}
      {doubted.length > 0 && (
        <>
          <h2 className="nhsuk-heading-m">Not agreed or asked about</h2>
          <SummaryList
            rows={doubted.map(({ about, text }) => ({
              key: about,
              value: <span className="app-preserve">{text}</span>,
            }))}
          />
        </>
      )}
      <Answers {...view} />
      <p className="nhsuk-hint app-proof__hash">SHA-256 of what was signed: {view.sha256}</p>
    </div>
  )
}

function Links({ letterHref, pdfHref, declarationHref, reviewHref }: SignedOutcomeView) {
  return (
    <ul className="nhsuk-list">
      <li>
        <a href={letterHref}>Letter</a>, <a href={pdfHref}>letter as PDF</a>
      </li>
      <li>
        <a href={declarationHref}>The declaration that was reviewed</a>
      </li>
      {reviewHref && (
        <li>
          <a href={reviewHref}>The review</a>
        </li>
      )}
    </ul>
  )
}

function Answers({ answers, answerBy }: SignedOutcomeView) {
  return (
    <>
      <h2 className="nhsuk-heading-m">Comments on factual accuracy</h2>
      <p>{answerBy}</p>
      {answers.length === 0 && <p>There are no comments.</p>}
      {answers.map(({ place, by, text }) => (
        <article key={place} className="app-query">
          <p className="app-query__said">{by}</p>
          <p className="app-query__text">{text}</p>
        </article>
      ))}
    </>
  )
}

import type { ReactNode } from 'react'
import { Details } from '@/ui/details'
import { Heading } from '@/ui/heading'
import { InsetText } from '@/ui/inset-text'
import type { IndicatorView } from '../to-indicator-view'
import { JudgementForm } from './judgement-form'

interface Props {
  readonly view: IndicatorView
  /** What was declared of it, as it was signed. */
  readonly declared: ReactNode
}

/** One indicator beside its evidence, last year's answer and what was asked, and what is made of it. */
export function IndicatorScreen({ view, declared }: Props) {
  const shown = <Indicator view={view} declared={declared} />
  const { form, title, caption } = view
  if (!form) return shown
  return (
    <JudgementForm key={String(form.fields['seen'])} title={`${title}, ${caption}`} form={form}>
      {shown}
    </JudgementForm>
  )
}

function Indicator({ view, declared }: Props) {
  const { title, caption, changed, lastYear, questions, judged, earlier, form } = view
  return (
    <>
      <Heading level={1} caption={caption}>
        {title}
      </Heading>
      {changed && (
        <InsetText>
          <p>{changed} Look at it again.</p>
        </InsetText>
      )}
      {declared}
      <ul className="nhsuk-list">
        {lastYear && (
          <li>
            <a href={lastYear.href}>{lastYear.text}</a>
          </li>
        )}
        {questions.map(({ text, href }) => (
          <li key={href}>
            <a href={href}>{text}</a>
          </li>
        ))}
        {form && (
          <li>
            <a href={view.askHref}>Ask the provider about this</a>
          </li>
        )}
      </ul>
      {judged && <p className="app-preserve">{judged}</p>}
      {earlier.length > 0 && (
        <Details summary="Judged before">
          <ul className="nhsuk-list">
            {earlier.map((each) => (
              <li key={each} className="app-preserve">
                {each}
              </li>
            ))}
          </ul>
        </Details>
      )}
    </>
  )
}

'use client'

import { redactionsHref } from '@/domain/addresses/redactions'
import { PostedForm } from '@/ui/posted-form'
import { Radios } from '@/ui/radios'
import { SummaryList } from '@/ui/summary-list'
import { decideRedactionAction } from '../actions'
import type { RedactionView } from '../to-redactions-view'

/** One redaction: what is asked and why, and for somebody else than who asked the way to agree. */
export function RedactionScreen({ view }: { readonly view: RedactionView }) {
  if (!view.isOpen) return <Redaction {...view} />
  const refuse = { value: 'refuse', label: view.isOwn ? 'Take back what I asked' : 'Let the text stand' }
  const agree = { value: 'agree', label: 'Take the text out of everything. It cannot be brought back' }
  return (
    <PostedForm
      title={view.title}
      button="Continue"
      action={decideRedactionAction}
      fields={{ redaction: view.id }}
      asksPassphrase={view.asksPassphrase}
      boxes={({ valueOf, errorAt }) => (
        <Radios
          id="decision"
          name="decision"
          legend="What is to happen with it?"
          legendSize="m"
          defaultValue={valueOf('decision')}
          error={errorAt('decision')}
          items={view.isOwn ? [refuse] : [agree, refuse]}
        />
      )}
    >
      <Redaction {...view} />
    </PostedForm>
  )
}

function Redaction({ title, facts, text }: RedactionView) {
  return (
    <>
      <h1 className="nhsuk-heading-l">{title}</h1>
      <SummaryList rows={facts} />
      {text !== null && (
        <>
          <h2 className="nhsuk-heading-m">The text</h2>
          <div className="app-mail">{text}</div>
        </>
      )}
      <p>
        <a href={redactionsHref()}>All redactions</a>
      </p>
    </>
  )
}

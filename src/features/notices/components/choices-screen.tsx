'use client'

import { Choice } from '@/ui/choice'
import { InsetText } from '@/ui/inset-text'
import { PostedForm } from '@/ui/posted-form'
import { Question } from '@/ui/question'
import { chooseNoticesAction } from '../actions'
import type { ChoicesView } from '../to-choices-view'

/** What somebody wants to be told by mail. */
export function ChoicesScreen({ view }: { readonly view: ChoicesView }) {
  return (
    <PostedForm
      title={view.title}
      button="Save"
      action={chooseNoticesAction}
      fields={{}}
      boxes={() => (
        <Question id="kinds" legend="Tell me when" legendSize="m">
          <div className="nhsuk-checkboxes">
            {view.choices.map(({ kind, name, hint, isOn }) => (
              <Choice
                key={kind}
                block="nhsuk-checkboxes"
                id={kind}
                name={kind}
                item={{ value: 'yes', label: name, hint }}
                isChosen={isOn}
              />
            ))}
          </div>
        </Question>
      )}
    >
      <h1 className="nhsuk-heading-l">{view.title}</h1>
      {view.isSaved && (
        <InsetText>
          <p role="status">Saved. It holds for everything from now on.</p>
        </InsetText>
      )}
      <p>
        Mail goes to {view.email}. You are told of the providers that you work for or answer for. What is
        about your account is always sent, and does not stand in this list.
      </p>
      {view.mailboxesHref && (
        <p>
          <a href={view.mailboxesHref}>Let a shared mailbox stand in for the people of a role</a>
        </p>
      )}
    </PostedForm>
  )
}

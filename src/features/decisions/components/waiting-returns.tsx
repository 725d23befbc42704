'use client'

import { Choice } from '@/ui/choice'
import { Fieldset } from '@/ui/fieldset'
import { type PostedControls, PostedForm } from '@/ui/posted-form'
import { acceptReturnsAction } from '../actions'
import type { WaitingRow, WaitingView } from '../to-waiting-view'

interface Props {
  readonly title: string
  readonly view: WaitingView
}

/** What waits for a decision: those in which nothing stands out are ticked and accepted in one step, the others looked at first. */
export function WaitingReturns({ title, view: { framework, together, apart, asksPassphrase } }: Props) {
  if (together.length === 0) return <Apart rows={apart} />
  return (
    <PostedForm
      title={title}
      button="Accept the ticked returns"
      action={acceptReturnsAction}
      fields={{ framework }}
      asksPassphrase={asksPassphrase}
      boxes={(controls) => <Ticks {...controls} rows={together} />}
    >
      <Apart rows={apart} />
    </PostedForm>
  )
}

function Ticks({
  rows,
  isTyped = false,
  ...controls
}: PostedControls & { readonly rows: readonly WaitingRow[] }) {
  return (
    <Fieldset legend="Nothing needs a conversation: accept together" legendSize="m">
      <div className="nhsuk-checkboxes nhsuk-checkboxes--small" id="ticks">
        {rows.map(({ id, name, revision, title, hint, href }) => (
          <Choice
            key={id}
            block="nhsuk-checkboxes"
            id={name}
            name={name}
            item={{
              value: String(revision),
              label: title,
              hint: (
                <>
                  {hint} <a href={href}>See its figures</a>
                </>
              ),
            }}
            isChosen={isTyped && controls.valueOf(name) !== ''}
          />
        ))}
      </div>
    </Fieldset>
  )
}

function Apart({ rows }: { readonly rows: readonly WaitingRow[] }) {
  if (rows.length === 0) return null
  return (
    <>
      <h2 className="nhsuk-heading-m">To look at one by one</h2>
      <ul className="nhsuk-list">
        {rows.map(({ id, href, title, hint }) => (
          <li key={id}>
            <a href={href}>{title}</a>. {hint}
          </li>
        ))}
      </ul>
    </>
  )
}

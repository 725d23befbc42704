import { useEffect, useRef } from 'react'
import type { TypedBoxes } from '@/domain/returns/read-offering'
import { Button } from '@/ui/button'
import { Heading } from '@/ui/heading'
import { Table } from '@/ui/table'
import type { ConfirmView, ProfileFormView } from '../profile-view'

interface Props {
  readonly view: ProfileFormView
  readonly confirm: ConfirmView
  readonly typed: TypedBoxes
  readonly pending: boolean
}

/** What would be recorded and what follows from it, with everything that was typed behind it. */
export function ProfileConfirm({ view, confirm, typed, pending }: Props) {
  const { from, changes, consequences } = confirm
  const start = useRef<HTMLDivElement>(null)
  useEffect(() => start.current?.focus(), [])
  return (
    <div ref={start} tabIndex={-1} className="app-step">
      {Object.entries(typed).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Heading level={1} caption={`${view.code} ${view.name}`}>
        Check what follows
      </Heading>
      <p>Nothing is recorded yet.</p>
      <Table
        caption={`To be recorded, from ${from} on`}
        columns={[{ heading: 'Offering' }, { heading: 'Until now' }, { heading: 'From then on' }]}
        rows={changes.map(({ name, was, will, rule }) => ({
          key: name,
          cells: [
            name,
            was,
            <div key="will">
              {will}
              {rule && <div className="app-preserve">Completion rule: {rule}</div>}
            </div>,
          ],
        }))}
      />
      {consequences.map(({ heading, sentences }) => (
        <section key={heading}>
          <Heading size="s">{heading}</Heading>
          <ul className="nhsuk-list nhsuk-list--bullet">
            {sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      ))}
      <p>Returns that were submitted stay as they are.</p>
      <div className="nhsuk-button-group">
        <Button name="step" value="record" pending={pending}>
          Record the service profile
        </Button>
        <Button name="step" value="edit" kind="secondary" pending={pending}>
          Change these answers
        </Button>
      </div>
    </div>
  )
}

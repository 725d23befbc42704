import { Button } from '@/ui/button'
import { Heading } from '@/ui/heading'
import { Step } from '@/ui/step'
import { Table } from '@/ui/table'
import type { FollowsView } from '@/ui/saving/draft-state'
import type { ProfileFormView } from '../profile-view'

interface Props {
  readonly view: ProfileFormView
  readonly follows: FollowsView
  /** Everything that was posted, to be posted on. */
  readonly typed: Readonly<Record<string, string | readonly string[]>>
  readonly pending: boolean
}

/** What would be recorded and what follows from it, with everything that was typed behind it. */
export function ProfileConfirm({ view, follows, typed, pending }: Props) {
  const { from, changes, consequences } = follows
  return (
    <Step>
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
        rows={changes.map(({ name, was, will, note }) => ({
          key: name,
          cells: [
            name,
            was,
            <div key="will">
              {will}
              {note && <div className="app-preserve">{note}</div>}
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
        <Button name="then" value="next" pending={pending}>
          Record the service profile
        </Button>
        <Button name="then" value="stay" kind="secondary" pending={pending}>
          Change these answers
        </Button>
      </div>
    </Step>
  )
}

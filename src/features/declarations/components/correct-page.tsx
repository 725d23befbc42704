import { Heading } from '@/ui/heading'
import type { PostedAction } from '@/ui/posted-state'
import type { CorrectingView } from '../to-correcting-view'
import { CorrectForm } from './correct-form'

interface Props {
  readonly view: CorrectingView
  readonly action: PostedAction
}

const TITLE = 'Correct this declaration'

/** What a correction does, in plain words, and the reason for it. */
export function CorrectPage({ view, action }: Props) {
  const { declarationId, revision, version, asksPassphrase } = view
  return (
    <CorrectForm
      {...{ action, asksPassphrase }}
      title={`${TITLE}, ${view.caption}`}
      button="Begin the correction"
      fields={{ declarationId, revision }}
    >
      <Heading level={1} caption={view.caption}>
        {TITLE}
      </Heading>
      <p>
        Version {version} was signed {view.signed}. When you begin the correction:
      </p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>a new draft opens, with every answer as it was signed</li>
        <li>
          version {version} stays in force, and is what everybody sees, until an executive has signed version{' '}
          {version + 1}
        </li>
        <li>version {version} is kept for ever and can always be shown again</li>
      </ul>
      <p>The correction can be signed until the year closes on {view.yearCloses}.</p>
    </CorrectForm>
  )
}

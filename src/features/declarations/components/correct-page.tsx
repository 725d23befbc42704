import { Heading } from '@/ui/heading'
import type { PostedAction } from '@/ui/posted-state'
import type { CorrectingView } from '../to-correcting-view'
import { CorrectForm } from './correct-form'

interface Props {
  readonly view: CorrectingView
  readonly action: PostedAction
}

const TITLES = { begin: 'Correct this declaration', withdraw: 'Withdraw the correction' }

/** What a correction does, or its withdrawal, in plain words, and the reason for it. */
export function CorrectPage({ view, action }: Props) {
  const { declarationId, revision, isOpen, asksPassphrase } = view
  const title = isOpen ? TITLES.withdraw : TITLES.begin
  return (
    <CorrectForm
      {...{ action, asksPassphrase }}
      title={`${title}, ${view.caption}`}
      button={isOpen ? 'Withdraw the correction' : 'Begin the correction'}
      isWithdrawal={isOpen}
      fields={{ declarationId, revision, ...(isOpen ? { decision: 'withdrawn' } : {}) }}
    >
      <Heading level={1} caption={view.caption}>
        {title}
      </Heading>
      {isOpen ? <Withdrawing view={view} /> : <Beginning view={view} />}
    </CorrectForm>
  )
}

function Beginning({ view: { version, signed, yearCloses } }: { view: CorrectingView }) {
  return (
    <>
      <p>
        Version {version} was signed {signed}. When you begin the correction:
      </p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>a new draft opens, with every answer as it was signed</li>
        <li>
          version {version} stays in force, and is what everybody sees, until an executive has signed version{' '}
          {version + 1}
        </li>
        <li>version {version} is kept for ever and can always be shown again</li>
      </ul>
      <p>The correction can be signed until the year closes on {yearCloses}.</p>
    </>
  )
}

function Withdrawing({ view: { version, signed } }: { view: CorrectingView }) {
  return (
    <>
      <p>
        Version {version} was signed {signed}, and a correction of it is open. When you withdraw the
        correction:
      </p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>version {version} is the whole declaration again, and nothing waits for anybody</li>
        <li>
          the draft says again what version {version} says; what was typed since stays in the audit trail
        </li>
        <li>the declaration can be corrected again until the year closes</li>
      </ul>
    </>
  )
}

import { reopenReturnAction } from '../actions'
import type { DecidingView } from '../to-deciding-view'
import { DecidingHeader, NothingToDecide } from './deciding-frame'
import { DecisionForm } from './decision-form'
import { WithdrawPage } from './withdraw-page'

const TITLE = 'Correct this return'

/** What reopening does, in plain words, and the reason for it. */
export function ReopenPage({ view }: { view: DecidingView }) {
  const title = `${TITLE}, ${view.caption}`
  if (view.mayWithdraw) return <WithdrawPage view={view} action={reopenReturnAction} />
  if (view.state === 'draft' || view.isYearClosed) return <NothingToDecide view={view} title={TITLE} />
  return (
    <DecisionForm
      view={view}
      title={title}
      asks="reason"
      button="Begin the correction"
      action={reopenReturnAction}
    >
      <DecidingHeader view={view} title={TITLE}>
        <p>
          Version {view.version} was submitted {view.submitted}
          {view.state === 'accepted' && ' and has been accepted'}. When you begin the correction:
        </p>
        <ul className="nhsuk-list nhsuk-list--bullet">
          <li>a new draft opens, with every answer as it was submitted</li>
          <li>
            version {view.version} stays in force, and is what everybody sees, until version{' '}
            {view.version + 1} is submitted
          </li>
          <li>version {view.version} is kept for ever and can always be shown again</li>
          <li>whether the return was on time does not change</li>
        </ul>
        <p>You can submit the correction until the year closes on {view.yearCloses}.</p>
      </DecidingHeader>
    </DecisionForm>
  )
}

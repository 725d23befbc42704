import type { PostedAction } from '@/ui/posted-state'
import type { DecidingView } from '../to-deciding-view'
import { DecidingHeader } from './deciding-frame'
import { DecisionForm } from './decision-form'

const TITLE = 'Withdraw the correction'

/** What withdrawing a correction does, in plain words, and the reason for it. */
export function WithdrawPage({ view, action }: { view: DecidingView; action: PostedAction }) {
  return (
    <DecisionForm
      {...{ view, action }}
      title={`${TITLE}, ${view.caption}`}
      asks="withdrawal"
      button="Withdraw the correction"
    >
      <DecidingHeader view={view} title={TITLE}>
        <p>
          Version {view.version} was submitted {view.submitted}, and a correction of it is open. When you
          withdraw the correction:
        </p>
        <ul className="nhsuk-list nhsuk-list--bullet">
          <li>version {view.version} is the whole return again, and nothing waits for anybody</li>
          <li>
            the draft says again what version {view.version} says; what was typed since stays in the audit
            trail
          </li>
          <li>the return can be corrected again until the year closes on {view.yearCloses}</li>
        </ul>
      </DecidingHeader>
    </DecisionForm>
  )
}

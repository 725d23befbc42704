import { receiptHref } from '@/domain/addresses/returns'
import { InsetText } from '@/ui/inset-text'
import { decideReturnAction } from '../actions'
import type { DecidingView } from '../to-deciding-view'
import { DecidingHeader, NothingToDecide } from './deciding-frame'
import { DecisionForm } from './decision-form'
import type { JudgedView } from '../to-judged-view'
import { JudgedLines } from './judged-lines'
import { WithdrawPage } from './withdraw-page'

/** What a commissioner decides about the version in force, and what follows from it. */
export function DecidePage({ view, judged }: { view: DecidingView; judged: JudgedView | null }) {
  const isAccepted = view.state === 'accepted'
  const heading = view.mayAccept ? 'Accept or ask for a correction' : 'Ask for a correction'
  if (view.mayWithdraw) return <WithdrawPage view={view} action={decideReturnAction} />
  if (view.state === 'draft' || view.isYearClosed) return <NothingToDecide view={view} title={heading} />
  return (
    <DecisionForm
      view={view}
      title={`${heading}, ${view.caption}`}
      asks="decision"
      button={view.mayAccept ? 'Record the decision' : 'Ask for the correction'}
      action={decideReturnAction}
    >
      <DecidingHeader view={view} title={heading}>
        <p>
          Version {view.version} was submitted {view.submitted}
          {isAccepted && ' and has been accepted'}.{' '}
          <a href={receiptHref(view.returnId, view.version)}>See what was submitted</a>
        </p>
        {!view.mayAccept && !isAccepted && (
          <InsetText>
            <p>
              You submitted this version yourself, so somebody else of the commissioner has to accept it. You
              can ask for a correction.
            </p>
          </InsetText>
        )}
        {view.answered && <p>{view.answered}.</p>}
        {judged && <JudgedLines {...judged} />}
        <p>
          If you ask for a correction, a new draft opens at the provider, who reads your reason. Version{' '}
          {view.version} stays in force until the next version is submitted. A return can be corrected until
          the year closes on {view.yearCloses}.
        </p>
      </DecidingHeader>
    </DecisionForm>
  )
}

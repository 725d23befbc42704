import { Details } from '@/ui/details'
import { InsetText } from '@/ui/inset-text'
import { LAST_SAVED } from '@/ui/saving/last-saved'
import type { LastYearView, PartView } from '../part-view'

/** Title, what it is about, what was declared last year, and the way on. */
export function PartHeader({ view }: { view: PartView }) {
  return (
    <>
      <h1 className="nhsuk-heading-l">
        <span className="nhsuk-caption-l">{view.caption}</span>
        {view.title}
      </h1>
      <p>{view.introduction}</p>
      {view.correction && (
        <InsetText>
          <p className="app-preserve">{view.correction}</p>
        </InsetText>
      )}
      {view.asSpecified.length > 0 && (
        <Details summary="What the draft specification says">
          {view.asSpecified.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Details>
      )}
      {view.lastYear && <LastYear lastYear={view.lastYear} />}
      <p className="nhsuk-body-s">
        <span id={LAST_SAVED}>{view.lastSaved ?? 'Nothing has been saved here yet.'}</span>{' '}
        <a
          href={view.next.href}
        >{`${view.standing === 'editable' ? (view.justSaved ? 'Continue' : 'Skip') : 'On'} to ${view.next.title}`}</a>
      </p>
    </>
  )
}

/** An action that was promised stands here again, so that nobody can overlook it. */
function LastYear({ lastYear: { year, status, comment, action } }: { lastYear: LastYearView }) {
  return (
    <InsetText>
      <p>
        <strong>
          Last year ({year}): {status}.
        </strong>
      </p>
      {comment && <p className="app-preserve">Comment: {comment}</p>}
      {action && (
        <>
          <p className="app-preserve">Action carried over: {action.text}</p>
          <p>
            Responsible: {action.owner}. Due: {action.due}. Say in the comment what became of it.
          </p>
        </>
      )}
    </InsetText>
  )
}

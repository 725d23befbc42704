import { Details } from '@/ui/details'
import { InsetText } from '@/ui/inset-text'
import { DraftHeader } from '@/ui/saving/draft-header'
import type { LastYearView, PartView } from '../part-view'

/** Title, what it is about, what was declared last year, and the way on. */
export function PartHeader({ view }: { view: PartView }) {
  return (
    <DraftHeader view={view} introduction={view.introduction}>
      {view.correction && (
        <InsetText>
          <p className="app-preserve">{view.correction}</p>
        </InsetText>
      )}
      {view.evidenceHref && (
        <p>
          <a href={view.evidenceHref}>Files of the documents: upload and download</a>
        </p>
      )}
      {view.asSpecified.length > 0 && (
        <Details summary="What the draft specification says">
          {view.asSpecified.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Details>
      )}
      {view.lastYear && <LastYear lastYear={view.lastYear} />}
    </DraftHeader>
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

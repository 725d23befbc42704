import { InsetText } from '@/ui/inset-text'
import type { SectionView } from '../section-view'
import { CorrectionNote } from './correction-note'
import { LAST_SAVED } from '@/ui/saving/last-saved'

function linkWords({ standing, justSaved }: SectionView): string {
  if (standing !== 'editable') return 'On'
  return justSaved ? 'Continue' : 'Skip'
}

/** Title, introduction, when it was last saved, and the way on. */
export function SectionHeader({ view }: { view: SectionView }) {
  return (
    <>
      <h1 className="nhsuk-heading-l">
        <span className="nhsuk-caption-l">{view.caption}</span>
        {view.title}
      </h1>
      <p>{view.introduction}</p>
      <CorrectionNote correction={view.correction} />
      {view.becameNil.length > 0 && (
        <InsetText>
          <p>
            You entered 0 for everyone in {view.becameNil.join(' and ')}, so this was recorded as “No eligible
            patients this quarter”.
          </p>
        </InsetText>
      )}
      <p className="nhsuk-body-s">
        <span id={LAST_SAVED}>{view.lastSaved ?? 'Nothing has been saved yet.'}</span>{' '}
        <a href={view.next.href}>{`${linkWords(view)} to ${view.next.title}`}</a>
      </p>
    </>
  )
}

import { InsetText } from '@/ui/inset-text'
import type { SectionView } from '../section-view'
import { CorrectionNote } from './correction-note'
import { DraftHeader } from '@/ui/saving/draft-header'

/** Title, introduction, when it was last saved, and the way on. */
export function SectionHeader({ view }: { view: SectionView }) {
  return (
    <DraftHeader view={view} introduction={view.introduction}>
      <CorrectionNote correction={view.correction} />
      {view.becameNil.length > 0 && (
        <InsetText>
          <p>
            You entered 0 for everyone in {view.becameNil.join(' and ')}, so this was recorded as “No eligible
            patients this quarter”.
          </p>
        </InsetText>
      )}
      {view.rounded.length > 0 && (
        <InsetText>
          <p>
            Two decimals are kept: {view.rounded.map(({ box, kept }) => `${box} is now ${kept}`).join('; ')}.
          </p>
        </InsetText>
      )}
    </DraftHeader>
  )
}

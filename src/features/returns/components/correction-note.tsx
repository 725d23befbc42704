import { InsetText } from '@/ui/inset-text'
import type { CorrectionView } from '../say-correction'

/** Why this draft corrects a version, and that the version stays in force meanwhile. */
export function CorrectionNote({ correction }: { correction: CorrectionView | null }) {
  if (!correction) return null
  const { version, said, reason } = correction
  return (
    <InsetText>
      <p>{said}</p>
      <p>
        Reason: <span className="app-preserve">{reason}</span>
      </p>
      <p>
        Version {version} stays in force until this draft is submitted as version {version + 1}.
      </p>
    </InsetText>
  )
}

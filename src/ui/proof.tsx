import { Details } from './details'
import { SummaryList } from './summary-list'

interface Props {
  readonly snapshotSha256: string
  readonly auditHead: string
  /** The text that was hashed. */
  readonly snapshot: string
}

/** By what it can be proved what was sent: folded, because few ever need it. On paper the text itself is left out. */
export function Proof({ snapshotSha256, auditHead, snapshot }: Props) {
  return (
    <Details summary="How this receipt can be proved">
      <SummaryList
        rows={[
          { key: 'Snapshot SHA-256', value: <code className="app-hash">{snapshotSha256}</code> },
          { key: 'Head of the audit chain', value: <code className="app-hash">{auditHead}</code> },
        ]}
      />
      <div className="app-not-printed">
        <p>The SHA-256 above is that of exactly this text, in UTF-8.</p>
        <pre className="app-snapshot">{snapshot}</pre>
      </div>
    </Details>
  )
}

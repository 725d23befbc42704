import { sayCount } from '@/domain/say-count'
import { Heading } from '@/ui/heading'
import { Table } from '@/ui/table'
import type { ToldView } from '../to-told-view'

/** You said, we did: a page that prints, of what was written for the public alone. */
export function ToldScreen({ provider, rows, untold }: ToldView) {
  return (
    <>
      <Heading level={1} caption={provider}>
        You said, we did
      </Heading>
      {rows.length > 0 ? (
        <Table
          {...{ caption: 'What was asked for, and what was done about it', isCaptionHidden: true }}
          columns={['You said', 'We did', 'How far'].map((heading) => ({ heading }))}
          rows={rows.map(({ id, said, did, extent }) => ({ key: id, cells: [said, did, extent] }))}
        />
      ) : (
        <p>Nothing was written for the public yet.</p>
      )}
      {untold > 0 && (
        <p className="nhsuk-hint app-not-printed">
          {sayCount(untold, 'action says', 'actions say')} nothing to the public. What is written here is said
          where an action goes on or is completed.
        </p>
      )}
    </>
  )
}

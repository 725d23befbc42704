import { Table } from '@/ui/table'
import type { MovingView } from '../rule-state'

const COLUMNS = ['Period', 'Opens', 'Data cut', 'Deadline', 'Closes'].map((heading) => ({ heading }))

/** The windows ahead as they would be; what moves stands beside what it was. */
export function MovingTable({ moving }: { moving: readonly MovingView[] }) {
  const moved = moving.filter(({ isMoved }) => isMoved).length
  return (
    <div id="moving">
      <p role="status">
        {moved === 0
          ? 'No period ahead moves. Save the rule to confirm it.'
          : `${moved} of the next ${moving.length} periods would move. Nothing is saved yet.`}
      </p>
      <Table
        caption="What follows"
        isCompact
        columns={COLUMNS}
        rows={moving.map(({ title, days }) => ({
          key: title,
          cells: [
            title,
            ...days.map(({ before, after }) =>
              after === null ? (
                before
              ) : (
                <>
                  <strong>{after}</strong> <del>{before}</del>
                </>
              ),
            ),
          ],
        }))}
      />
    </div>
  )
}

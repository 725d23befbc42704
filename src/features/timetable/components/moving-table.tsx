import { Step } from '@/ui/step'
import { Table } from '@/ui/table'
import type { MovingView } from '../rule-state'

const COLUMNS = ['Period', 'Opens', 'Data cut', 'Deadline', 'Closes'].map((heading) => ({ heading }))

interface Props {
  readonly moving: readonly MovingView[]
  /** False where something is wrong, which is read first. */
  readonly takesFocus: boolean
}

/** The windows ahead as they would be; what moves stands beside what it was. */
export function MovingTable({ moving, takesFocus }: Props) {
  const moved = moving.filter(({ isMoved }) => isMoved).length
  return (
    <Step takesFocus={takesFocus}>
      <p>
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
    </Step>
  )
}

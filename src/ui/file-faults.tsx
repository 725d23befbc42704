import { Table } from './table'

export interface FileFaultsProps {
  /** Where in the file each is: its line, 0 for what is about the file as a whole, and its column, null for a whole line. */
  readonly faults: readonly {
    readonly line: number
    readonly column: string | null
    readonly message: string
  }[]
  /** Faults that are not shown, where there are very many. */
  readonly moreFaults?: number
}

/** What is wrong with the lines of a file, all at once; what is about the file as a whole stands at its box. */
export function FileFaults({ faults, moreFaults = 0 }: FileFaultsProps) {
  const placed = faults.filter(({ line }) => line > 0)
  if (placed.length === 0) return null
  return (
    <>
      <Table
        caption="What is wrong with the file"
        layout="lines"
        columns={[{ heading: 'Line', isSaid: true }, { heading: 'Column' }, { heading: 'What is wrong' }]}
        rows={placed.map(({ line, column, message }, index) => ({
          key: String(index),
          cells: [String(line), column ?? 'The whole line', message],
        }))}
      />
      {moreFaults > 0 && <p>And {moreFaults} more.</p>}
    </>
  )
}

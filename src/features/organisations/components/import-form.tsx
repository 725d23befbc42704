'use client'

import type { ReactNode } from 'react'
import { Table } from '@/ui/table'
import { TwoStepFile } from '@/ui/two-step-file'
import { importOrganisationsAction } from '../actions'
import { type ImportPreview, NOTHING_CHOSEN } from '../import-state'

interface Props {
  readonly framework: string
  /** What stands above the form. */
  readonly children: ReactNode
}

/** The file of many organisations. */
export function ImportForm({ framework, children }: Props) {
  return (
    <TwoStepFile
      title="Import organisations"
      action={importOrganisationsAction}
      before={NOTHING_CHOSEN}
      about={{ framework }}
      last={{ step: 'import', button: 'Import these rows', does: 'import it' }}
      preview={(preview) => <Preview {...preview} />}
    >
      {children}
    </TwoStepFile>
  )
}

function Preview({ rows, more, said }: ImportPreview) {
  return (
    <>
      <p role="status">{said} Nothing is stored before you import it.</p>
      <Table
        caption="What the file would do"
        layout="lines"
        columns={[
          { heading: 'Line', isSaid: true },
          { heading: 'Organisation' },
          { heading: 'What happens' },
        ]}
        rows={rows.map(({ line, what, does }) => ({ key: String(line), cells: [String(line), what, does] }))}
      />
      {more > 0 && <p>And {more} more rows like these.</p>}
    </>
  )
}

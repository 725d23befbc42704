'use client'

import type { ReactNode } from 'react'
import { Table } from '@/ui/table'
import { TwoStepFile } from '@/ui/two-step-file'
import { importPeopleAction } from '../actions'
import { NOTHING_CHOSEN, type PeopleImportState } from '../import-state'
import { InvitedPeople } from './invited-people'

interface Props {
  readonly framework: string
  readonly listHref: string
  /** What stands above the form. */
  readonly children: ReactNode
}

/** The file of many people; once they are invited, their links. */
export function ImportPeopleForm({ framework, listHref, children }: Props) {
  return (
    <TwoStepFile
      title="Invite many from a file"
      action={importPeopleAction}
      before={NOTHING_CHOSEN}
      about={{ framework }}
      last={{ step: 'import', button: 'Invite these people', does: 'invite them' }}
      preview={(preview) => <Preview {...preview} />}
      done={({ done }) => done && <InvitedPeople done={done} listHref={listHref} />}
    >
      {children}
    </TwoStepFile>
  )
}

const previewColumns = ['Line', 'Person', 'Role', 'What happens'].map((heading) => ({
  heading,
  isSaid: heading === 'Line',
}))

function Preview({ rows, said }: NonNullable<PeopleImportState['preview']>) {
  return (
    <>
      <p role="status">{said}</p>
      <Table
        caption="What the file would do"
        layout="lines"
        columns={previewColumns}
        rows={rows.map(({ line, who, role, does }) => ({
          key: String(line),
          cells: [String(line), who, role, does],
        }))}
      />
    </>
  )
}

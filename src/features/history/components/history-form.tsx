'use client'

import type { ReactNode } from 'react'
import { Table } from '@/ui/table'
import { TextArea } from '@/ui/text-area'
import { TwoStepFile } from '@/ui/two-step-file'
import { vouchForHistoryAction } from '../actions'
import { type HistoryPreview, type HistoryState, NOTHING_CHOSEN } from '../history-state'

interface Props {
  readonly framework: string
  readonly provider: string
  /** What stands above the form. */
  readonly children: ReactNode
}

/** The file of past quarters, for which somebody vouches. */
export function HistoryForm({ framework, provider, children }: Props) {
  return (
    <TwoStepFile
      title="Enter past quarters"
      action={vouchForHistoryAction}
      before={NOTHING_CHOSEN}
      about={{ framework, provider }}
      last={{ step: 'vouch', button: 'I vouch for these figures: keep them', does: 'keep it' }}
      preview={(preview) => <Preview {...preview} />}
      boxes={(state) => <Source {...state} />}
      kept={({ typed, preview }) => ({ source: typed['source'] || (preview?.source ?? '') })}
    >
      {children}
    </TwoStepFile>
  )
}

function Source({ typed, errors }: HistoryState) {
  return (
    <TextArea
      id="source"
      name="source"
      label="Where do these figures come from?"
      hint="Everybody who sees them sees this and your name. Do not describe a patient."
      rows={2}
      defaultValue={typed['source'] ?? ''}
      error={errors.find(({ at }) => at === 'source')?.message}
    />
  )
}

function Preview({ rows, said, warnings }: HistoryPreview) {
  return (
    <>
      <p role="status">{said} Nothing is kept before you vouch for it.</p>
      <Table
        caption="What the file would keep"
        layout="lines"
        columns={[
          { heading: 'Line', isSaid: true },
          { heading: 'Quarter' },
          { heading: 'Indicator' },
          { heading: 'Figures' },
        ]}
        rows={rows.map(({ line, quarter, indicator, figures }, index) => ({
          key: String(index),
          cells: [String(line), quarter, indicator, figures],
        }))}
      />
      {warnings.length > 0 && (
        <>
          <p>Look at these again. You need not explain them, because you vouch for all of it.</p>
          <ul className="nhsuk-list nhsuk-list--bullet">
            {warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

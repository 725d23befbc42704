'use client'

import type { ReactNode } from 'react'
import { Button } from '@/ui/button'
import { ErrorSummary } from '@/ui/error-summary'
import { FileBox } from '@/ui/file-box'
import { FileFaults } from '@/ui/file-faults'
import { HiddenInputs } from '@/ui/hidden-inputs'
import { PageTitle } from '@/ui/page-title'
import { PassphraseAgain } from '@/ui/passphrase-again'
import { Form } from '@/ui/posting/form'
import { signInErrors } from '@/ui/posting/sign-in-errors'
import { usePosting } from '@/ui/posting/use-posting'
import { Table } from '@/ui/table'
import { TextArea } from '@/ui/text-area'
import { vouchForHistoryAction } from '../actions'
import { type HistoryPreview, type HistoryState, NOTHING_CHOSEN } from '../history-state'

interface Props {
  readonly framework: string
  readonly provider: string
  /** What stands above the form. */
  readonly children: ReactNode
}

/** A file is chosen, what it would keep is shown, and then somebody vouches for it: one form at a time, each with its button. */
export function HistoryForm({ framework, provider, children }: Props) {
  const [state, post, pending] = usePosting(vouchForHistoryAction, NOTHING_CHOSEN)
  const { signedOut, preview, errors, typed } = state
  const shown = signedOut ? signInErrors(signedOut) : errors.map(toLink)
  const errorAt = (box: string) => errors.find(({ at }) => at === box)?.message
  const about = { framework, provider }
  return (
    <>
      <PageTitle title="Enter past quarters" hasErrors={shown.length > 0} />
      <ErrorSummary key={`errors ${state.answer}`} errors={shown} />
      {children}
      <FileFaults faults={state.faults} />
      {preview && <Preview {...preview} />}
      {preview && (
        <Form state={state} post={post} does="keep it">
          <HiddenInputs
            values={{
              step: 'vouch',
              ...about,
              source: preview.source,
              seen: preview.seen,
              content: preview.content,
            }}
          />
          {!signedOut && state.asksPassphrase && <PassphraseAgain error={errorAt('passphrase')} />}
          {!signedOut && <Button pending={pending}>I vouch for these figures: keep them</Button>}
        </Form>
      )}
      <Form
        state={preview ? { ...state, signedOut: null, held: null } : state}
        post={post}
        does="check the file"
      >
        <HiddenInputs values={{ step: 'check', ...about }} />
        <TextArea
          id="source"
          name="source"
          label="Where do these figures come from?"
          hint="Everybody who sees them sees this and your name. Do not describe a patient."
          rows={2}
          defaultValue={typed['source'] ?? ''}
          error={errorAt('source')}
        />
        <FileBox isAnother={preview !== null} error={errorAt('file')} />
        <Button kind={preview ? 'secondary' : undefined} pending={pending}>
          Check the file
        </Button>
      </Form>
    </>
  )
}

function toLink({ at, message, href = at ? `#${at}` : undefined }: HistoryState['errors'][number]) {
  return { message, href }
}

function Preview({ rows, said, warnings }: HistoryPreview) {
  return (
    <>
      <p role="status">{said} Nothing is kept before you vouch for it.</p>
      <Table
        caption="What the file would keep"
        isCompact
        columns={[
          { heading: 'Line' },
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

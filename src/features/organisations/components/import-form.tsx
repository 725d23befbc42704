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
import { importOrganisationsAction } from '../actions'
import { type ImportPreview, type ImportState, NOTHING_CHOSEN } from '../import-state'

interface Props {
  readonly framework: string
  /** What stands above the form. */
  readonly children: ReactNode
}

/** A file is chosen, what it would do is shown, and then it is done: one form at a time, each with its button. */
export function ImportForm({ framework, children }: Props) {
  const [state, post, pending] = usePosting(importOrganisationsAction, NOTHING_CHOSEN)
  const { signedOut, preview, errors } = state
  const shown = signedOut ? signInErrors(signedOut) : errors.map(toLink)
  return (
    <>
      <PageTitle title="Import organisations" hasErrors={shown.length > 0} />
      <ErrorSummary key={`errors ${state.answer}`} errors={shown} />
      {children}
      <FileFaults faults={state.faults} moreFaults={state.moreFaults} />
      {preview && <Preview {...preview} />}
      {preview && (
        <Form state={state} post={post} does="import it">
          <HiddenInputs
            values={{ step: 'import', framework, seen: preview.seen, content: preview.content }}
          />
          {!signedOut && state.asksPassphrase && (
            <PassphraseAgain error={errors.find(({ at }) => at === 'passphrase')?.message} />
          )}
          {!signedOut && <Button pending={pending}>Import these rows</Button>}
        </Form>
      )}
      <FileForm {...{ state, post, pending, framework }} />
    </>
  )
}

interface FileProps {
  readonly state: ImportState
  readonly post: (form: FormData) => void
  readonly pending: boolean
  readonly framework: string
}

/** The form in which a file is chosen: whoever has to sign in does it in the other one, where there are two. */
function FileForm({ state, post, pending, framework }: FileProps) {
  const isAnother = state.preview !== null
  const own = isAnother ? { ...state, signedOut: null, held: null } : state
  return (
    <Form state={own} post={post} does="check the file">
      <HiddenInputs values={{ step: 'check', framework }} />
      <FileBox isAnother={isAnother} error={own.errors.find(({ at }) => at === 'file')?.message} />
      {!own.signedOut && (
        <Button kind={isAnother ? 'secondary' : undefined} pending={pending}>
          Check the file
        </Button>
      )}
    </Form>
  )
}

function toLink({ at, message, href = at ? `#${at}` : undefined }: ImportState['errors'][number]) {
  return { message, href }
}

function Preview({ rows, more, said }: ImportPreview) {
  return (
    <>
      <p role="status">{said} Nothing is stored before you import it.</p>
      <Table
        caption="What the file would do"
        isCompact
        columns={[{ heading: 'Line' }, { heading: 'Organisation' }, { heading: 'What happens' }]}
        rows={rows.map(({ line, what, does }) => ({ key: String(line), cells: [String(line), what, does] }))}
      />
      {more > 0 && <p>And {more} more rows like these.</p>}
    </>
  )
}

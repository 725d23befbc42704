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
import { importPeopleAction } from '../actions'
import { NOTHING_CHOSEN, type PeopleImportState } from '../import-state'
import { InvitedPeople } from './invited-people'

interface Props {
  readonly framework: string
  readonly listHref: string
  /** What stands above the form. */
  readonly children: ReactNode
}

/** A file is chosen, what it would do is shown, and then everybody in it is invited: one form at a time, each with its button. */
export function ImportPeopleForm({ framework, listHref, children }: Props) {
  const [state, post, pending] = usePosting(importPeopleAction, NOTHING_CHOSEN)
  const { signedOut, preview, errors, done } = state
  if (done) return <InvitedPeople done={done} listHref={listHref} />
  const shown = signedOut
    ? signInErrors(signedOut)
    : errors.map(({ at, message }) => ({ message, href: at ? `#${at}` : undefined }))
  const errorAt = (name: string) => errors.find(({ at }) => at === name)?.message
  return (
    <>
      <PageTitle title="Invite many from a file" hasErrors={shown.length > 0} />
      <ErrorSummary key={`errors ${state.answer}`} errors={shown} />
      {children}
      <FileFaults faults={state.faults} moreFaults={state.moreFaults} />
      {preview && <Preview {...preview} />}
      {preview && (
        <Form state={state} post={post} does="invite them">
          <HiddenInputs
            values={{ step: 'import', framework, seen: preview.seen, content: preview.content }}
          />
          {!signedOut && state.asksPassphrase && <PassphraseAgain error={errorAt('passphrase')} />}
          {!signedOut && <Button pending={pending}>Invite these people</Button>}
        </Form>
      )}
      <Form
        state={preview ? { ...state, signedOut: null, held: null } : state}
        post={post}
        does="check the file"
      >
        <HiddenInputs values={{ step: 'check', framework }} />
        <FileBox isAnother={preview !== null} error={errorAt('file')} />
        <Button kind={preview ? 'secondary' : undefined} pending={pending}>
          Check the file
        </Button>
      </Form>
    </>
  )
}

const previewColumns = ['Line', 'Person', 'Role', 'What happens'].map((heading) => ({ heading }))

function Preview({ rows, said }: NonNullable<PeopleImportState['preview']>) {
  return (
    <>
      <p role="status">{said}</p>
      <Table
        caption="What the file would do"
        isCompact
        columns={previewColumns}
        rows={rows.map(({ line, who, role, does }) => ({
          key: String(line),
          cells: [String(line), who, role, does],
        }))}
      />
    </>
  )
}

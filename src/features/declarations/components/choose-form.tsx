'use client'

import { Button } from '@/ui/button'
import { Details } from '@/ui/details'
import { ErrorSummary } from '@/ui/error-summary'
import { HiddenInputs } from '@/ui/hidden-inputs'
import type { PostedAction } from '@/ui/posted-state'
import { Form } from '@/ui/posting/form'
import { usePosting } from '@/ui/posting/use-posting'
import { Select } from '@/ui/select'
import type { EvidenceView } from '../to-evidence-view'

const NONE = { value: '', text: 'No file' }

/** A file of the provider's for a document: that of last year, or one that shows two things; or none. It stands open wherever it was refused. */
export function ChooseForm({ view, action }: { readonly view: EvidenceView; readonly action: PostedAction }) {
  const [state, post, pending] = usePosting(action, {
    answer: 0,
    typed: {},
    errors: [],
    asksPassphrase: false,
  })
  const { signedOut, typed, answer } = state
  return (
    <Details summary="Use a file that was uploaded before, or take one off" open={answer > 0}>
      <ErrorSummary key={`errors ${answer}`} errors={state.errors.map(({ message }) => ({ message }))} />
      <Form state={state} post={post} does="use the file">
        <HiddenInputs values={{ declarationId: view.declarationId, ...view.standing }} />
        <Select
          key={`slot ${answer}`}
          {...{ id: 'choose-slot', name: 'slot', label: 'Document', options: view.places }}
          defaultValue={typed.slot}
        />
        <Select
          key={`file ${answer}`}
          {...{ id: 'choose-file', name: 'fileId', label: 'Its file', options: [NONE, ...view.choices] }}
          defaultValue={typed.fileId}
        />
        {!signedOut && (
          <Button kind="secondary" pending={pending}>
            Use this file
          </Button>
        )}
      </Form>
    </Details>
  )
}

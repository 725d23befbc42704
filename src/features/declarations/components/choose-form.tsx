'use client'

import { Button } from '@/ui/button'
import { Details } from '@/ui/details'
import { ErrorSummary } from '@/ui/error-summary'
import { HiddenInputs } from '@/ui/hidden-inputs'
import { PageTitle } from '@/ui/page-title'
import type { PostedAction } from '@/ui/posted-state'
import { Form } from '@/ui/posting/form'
import { signInErrors } from '@/ui/posting/sign-in-errors'
import { usePosting } from '@/ui/posting/use-posting'
import { Select } from '@/ui/select'
import type { EvidenceView } from '../to-evidence-view'

const NONE = { value: '', text: 'No file' }

interface Props {
  readonly title: string
  readonly view: EvidenceView
  readonly action: PostedAction
}

/**
 * A file of the provider's for a document: that of last year, or one that shows two things; or none. It stands open wherever it was
 * refused, and titles the page, on which an upload may have been refused too.
 */
export function ChooseForm({ title, view, action }: Props) {
  const [state, post, pending] = usePosting(action, {
    answer: 0,
    typed: {},
    errors: [],
    asksPassphrase: false,
  })
  const { signedOut, typed, answer } = state
  const errors = signedOut ? signInErrors(signedOut) : state.errors.map(({ message }) => ({ message }))
  return (
    <Details summary="Use a file that was uploaded before, or take one off" open={answer > 0}>
      <PageTitle title={title} hasErrors={errors.length > 0 || view.error !== undefined} />
      <ErrorSummary key={`errors ${answer}`} errors={errors} />
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

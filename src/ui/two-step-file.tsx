'use client'

import type { ReactNode } from 'react'
import { Button } from './button'
import { ErrorSummary } from './error-summary'
import { FileBox } from './file-box'
import { FileFaults, type FileFaultsProps } from './file-faults'
import { HiddenInputs } from './hidden-inputs'
import { PageTitle } from './page-title'
import { PassphraseAgain } from './passphrase-again'
import type { PostedState } from './posted-state'
import type { PostAction } from './posting/answered'
import { Form } from './posting/form'
import { signInErrors } from './posting/sign-in-errors'
import { usePosting } from './posting/use-posting'
import { Step } from './step'

/** How the page of a file stands: what is wrong with it, or what it would do, with what is posted back to do it. */
export interface TwoStepState extends PostedState, Required<FileFaultsProps> {
  readonly preview: { readonly content: string; readonly seen: string } | null
}

interface Props<State extends TwoStepState> {
  readonly title: string
  readonly action: PostAction<State>
  readonly before: Awaited<State>
  /** What both steps say they are about. */
  readonly about: Readonly<Record<string, string>>
  /** The second step: its name in the form, its button, and what it does, for whoever has to sign in first. */
  readonly last: { readonly step: string; readonly button: string; readonly does: string }
  readonly preview: (preview: NonNullable<State['preview']>) => ReactNode
  /** Boxes beside the one of the file; once it was looked at beside what is done with it, so that what stands in them is what is done. */
  readonly boxes?: (state: State) => ReactNode
  /** What then stands in them, which another file takes along. */
  readonly kept?: (state: State) => Readonly<Record<string, string>>
  /** What stands in the place of it all once it is done; null before. */
  readonly done?: (state: State) => ReactNode
  /** What stands above the form. */
  readonly children: ReactNode
}

/** A file is chosen, what it would do is shown, and then it is done: one form at a time, each with its button. */
export function TwoStepFile<State extends TwoStepState>(props: Props<State>) {
  const { title, about, last } = props
  const [state, post, pending] = usePosting(props.action, props.before)
  const { signedOut, preview, errors } = state
  const done = props.done?.(state)
  if (done) return <Step>{done}</Step>
  const shown = signedOut ? signInErrors(signedOut) : errors.map(toLink)
  return (
    <>
      <PageTitle title={title} hasErrors={shown.length > 0} />
      <ErrorSummary key={`errors ${state.answer}`} errors={shown} />
      {props.children}
      <FileFaults faults={state.faults} moreFaults={state.moreFaults} />
      {preview && (
        <Step key={`step ${state.answer}`} takesFocus={shown.length === 0}>
          {props.preview(preview)}
        </Step>
      )}
      {preview && (
        <LastForm {...{ state, post, pending, about, last, preview }}>{props.boxes?.(state)}</LastForm>
      )}
      <FileForm {...{ state, post, pending, about }}>
        {preview ? <HiddenInputs values={props.kept?.(state) ?? {}} /> : props.boxes?.(state)}
      </FileForm>
    </>
  )
}

interface StepProps {
  readonly state: TwoStepState
  readonly post: (form: FormData) => void
  readonly pending: boolean
  readonly about: Readonly<Record<string, string>>
  readonly children: ReactNode
}

interface LastProps extends StepProps {
  readonly last: Props<TwoStepState>['last']
  readonly preview: NonNullable<TwoStepState['preview']>
}

/** The form that does what was shown. */
function LastForm({ state, post, pending, about, last, preview, children }: LastProps) {
  const { signedOut, asksPassphrase, errors } = state
  const { seen, content } = preview
  return (
    <Form state={state} post={post} does={last.does}>
      <HiddenInputs values={{ step: last.step, ...about, seen, content }} />
      {children}
      {!signedOut && asksPassphrase && (
        <PassphraseAgain error={errors.find(({ at }) => at === 'passphrase')?.message} />
      )}
      {!signedOut && <Button pending={pending}>{last.button}</Button>}
    </Form>
  )
}

/** The form in which a file is chosen: whoever has to sign in does it in the other one, where there are two. */
function FileForm({ state, post, pending, about, children }: StepProps) {
  const isAnother = state.preview !== null
  const own = isAnother ? { ...state, signedOut: null, held: null } : state
  return (
    <Form state={own} post={post} does="check the file">
      <HiddenInputs values={{ step: 'check', ...about }} />
      {children}
      <FileBox isAnother={isAnother} error={own.errors.find(({ at }) => at === 'file')?.message} />
      {!own.signedOut && (
        <Button kind={isAnother ? 'secondary' : undefined} pending={pending}>
          Check the file
        </Button>
      )}
    </Form>
  )
}

function toLink({ at, message, href = at ? `#${at}` : undefined }: PostedState['errors'][number]) {
  return { message, href }
}

'use client'

import type { ReactNode } from 'react'
import { Button } from './button'
import { ErrorSummary } from './error-summary'
import { PageTitle } from './page-title'
import { PassphraseAgain } from './passphrase-again'
import type { PostedAction } from './posted-state'
import { Form } from './posting/form'
import { signInErrors } from './posting/sign-in-errors'
import { usePosting } from './posting/use-posting'

/** What the boxes of the form show. */
export interface PostedControls {
  readonly valueOf: (name: string) => string
  readonly errorAt: (name: string) => string | undefined
  /** Whether it was posted before, so that every box shows what was typed into it. */
  readonly isTyped?: boolean
}

export interface PostedFormProps {
  readonly title: string
  readonly button: string
  readonly action: PostedAction
  readonly fields: Readonly<Record<string, string | number>>
  /** Whether the passphrase is asked for from the beginning. */
  readonly asksPassphrase?: boolean
  /** Folds it away until somebody opens it, but not where it was refused: without JavaScript that is a new page, on which nothing was opened. */
  readonly fold?: (whole: ReactNode, wasRefused: boolean) => ReactNode
  /** What stands between the errors and the form. */
  readonly children: ReactNode
}

interface Props extends PostedFormProps {
  readonly boxes: (controls: PostedControls) => ReactNode
}

/** A form of a few boxes, the passphrase where it is asked for again, and one button. Pressing it twice does one thing. */
export function PostedForm({
  title,
  button,
  action,
  fields,
  asksPassphrase = false,
  fold = (all) => all,
  children,
  boxes,
}: Props) {
  const [state, post, pending] = usePosting(action, { answer: 0, typed: {}, errors: [], asksPassphrase })
  const errorAt = (name: string) => state.errors.find(({ at }) => at === name)?.message
  const { signedOut } = state
  const errors = signedOut
    ? signInErrors(signedOut)
    : state.errors.map(({ at, message, href = at ? `#${at}` : undefined }) => ({ message, href }))
  return fold(
    <>
      <PageTitle title={title} hasErrors={errors.length > 0} />
      <ErrorSummary key={`errors ${state.answer}`} errors={errors} />
      {children}
      <Form state={state} post={post} does={lowerFirst(button)}>
        {Object.entries(fields).map(([name, value]) => (
          <input type="hidden" key={name} name={name} value={value} />
        ))}
        {boxes({ valueOf: (name) => state.typed[name] ?? '', errorAt, isTyped: state.answer > 0 })}
        {!signedOut && state.asksPassphrase && <PassphraseAgain error={errorAt('passphrase')} />}
        {!signedOut && <Button pending={pending}>{button}</Button>}
      </Form>
    </>,
    state.answer > 0,
  )
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

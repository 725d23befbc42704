'use client'

import { ErrorSummary } from '@/ui/error-summary'
import { Button } from '@/ui/button'
import { Heading } from '@/ui/heading'
import { PageTitle } from '@/ui/page-title'
import { Form } from '@/ui/posting/form'
import { signInErrors } from '@/ui/posting/sign-in-errors'
import { usePosting } from '@/ui/posting/use-posting'
import { Select } from '@/ui/select'
import type { ProfileFormView, ProfileState } from '../profile-view'
import { OfferingQuestions } from './offering-questions'
import { ProfileConfirm } from './profile-confirm'

interface Props {
  readonly view: ProfileFormView
  readonly action: (state: ProfileState, form: FormData) => Promise<ProfileState>
}

const untouched: ProfileState = {
  answer: 0,
  typed: null,
  seen: null,
  faults: [],
  problem: null,
  confirm: null,
}

/** Changes a service profile in two steps: what is to be recorded, then what follows from it. */
export function ProfileForm({ view, action }: Props) {
  const [state, post, pending] = usePosting(action, untouched)
  const valueOf = (name: string) => (state.typed ?? view.boxes)[name] ?? ''
  const errorAt = (name: string) => state.faults.find(({ at }) => at === name)?.message
  const errors = [
    ...(state.signedOut ? signInErrors(state.signedOut) : []),
    ...(state.problem ? [{ message: state.problem }] : []),
    ...state.faults.map(({ at, message }) => ({ message, href: `#${at}` })),
  ]
  return (
    <>
      <PageTitle title={titleOf(view, state)} hasErrors={errors.length > 0} />
      <ErrorSummary key={`errors ${state.answer}`} errors={errors} title="Nothing was recorded yet" />
      <Form state={state} post={post} does="go on">
        <input type="hidden" name="framework" value={view.framework} />
        <input type="hidden" name="provider" value={view.code} />
        <input type="hidden" name="shown" value={view.shown} />
        <input type="hidden" name="seen" value={state.seen ?? view.seen} />
        {state.confirm && state.typed ? (
          <ProfileConfirm view={view} confirm={state.confirm} typed={state.typed} pending={pending} />
        ) : (
          <>
            <FormHeading {...view} />
            <Select
              id="fromPeriod"
              name="fromPeriod"
              label="From which quarter?"
              labelSize="m"
              hint="What you choose below counts from the first day of this quarter. Earlier quarters keep what was recorded for them."
              options={view.quarters}
              defaultValue={state.typed ? valueOf('fromPeriod') : view.shown}
              error={errorAt('fromPeriod')}
            />
            {view.offerings.map((offering) => (
              <OfferingQuestions key={offering.code} {...{ offering, valueOf, errorAt }} />
            ))}
            <Button name="step" value="check" pending={pending}>
              Continue
            </Button>
          </>
        )}
      </Form>
    </>
  )
}

function FormHeading({ code, name, quarters, shown }: ProfileFormView) {
  const quarter = quarters.find(({ value }) => value === shown)
  return (
    <>
      <Heading level={1} caption={`${code} ${name}`}>
        Change the service profile
      </Heading>
      <p className="nhsuk-u-reading-width">
        The answers below are those of {lowerFirst(quarter?.text ?? shown)}. Change what is different; what
        you leave alone stays as it is recorded. Before anything is recorded you see what follows from it.
      </p>
    </>
  )
}

function titleOf({ code }: ProfileFormView, { confirm }: ProfileState): string {
  return `${confirm ? 'Check what follows' : 'Change the service profile'}, ${code}`
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

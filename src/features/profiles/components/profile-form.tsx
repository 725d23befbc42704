'use client'

import { Button } from '@/ui/button'
import { ErrorSummary } from '@/ui/error-summary'
import { Heading } from '@/ui/heading'
import { PageTitle } from '@/ui/page-title'
import { Form } from '@/ui/posting/form'
import { usePosting } from '@/ui/posting/use-posting'
import { controlsOf, errorsOf } from '@/ui/saving/controls'
import { type DraftAction, type DraftState, untouched } from '@/ui/saving/draft-state'
import { LateConflicts } from '@/ui/saving/late-conflicts'
import { Select } from '@/ui/select'
import type { ProfileFormView } from '../profile-view'
import { OfferingQuestions } from './offering-questions'
import { ProfileConfirm } from './profile-confirm'

interface Props {
  readonly view: ProfileFormView
  readonly action: DraftAction
}

/** Changes a service profile in two steps: what is to be recorded, then what follows from it. */
export function ProfileForm({ view, action }: Props) {
  const [state, post, pending] = usePosting(action, untouched, view.address)
  const { fromPeriod = view.shown, ...seen } = { revision: view.revision, base: view.base, ...state.seen }
  const errors = errorsOf(state, state.findings)
  return (
    <>
      <PageTitle title={titleOf(view, state)} hasErrors={errors.length > 0} />
      <ErrorSummary key={`errors ${state.answer}`} errors={errors} title="Nothing was recorded yet" />
      <Form state={state} post={post} does="go on">
        {Object.entries({ ...view.fields, ...seen }).map(([name, value]) => (
          <input type="hidden" key={name} name={name} value={value} autoComplete="off" />
        ))}
        {state.follows ? (
          <ProfileConfirm
            view={view}
            follows={state.follows}
            typed={{ fromPeriod, ...state.typed }}
            pending={pending}
          />
        ) : (
          <Questions {...{ view, state, fromPeriod, pending }} />
        )}
      </Form>
    </>
  )
}

interface QuestionsProps {
  readonly view: ProfileFormView
  readonly state: DraftState
  readonly fromPeriod: string
  readonly pending: boolean
}

function Questions({ view, state, fromPeriod, pending }: QuestionsProps) {
  const { errorAt, ...controls } = controlsOf(state, { findings: state.findings, whys: [] })
  const valueOf = (name: string) => String(controls.valueOf(name, view.boxes[name] ?? ''))
  return (
    <>
      {state.conflicts.length > 0 && <LateConflicts conflicts={state.conflicts} />}
      <FormHeading {...view} />
      <Select
        id="fromPeriod"
        name="fromPeriod"
        label="From which quarter?"
        labelSize="m"
        hint="What you choose below counts from the first day of this quarter. Earlier quarters keep what was recorded for them."
        options={view.quarters}
        defaultValue={fromPeriod}
        error={errorAt('fromPeriod')}
      />
      {view.offerings.map((offering) => (
        <OfferingQuestions key={offering.code} {...{ offering, valueOf, errorAt }} />
      ))}
      {!state.signedOut && (
        <Button name="then" value="stay" pending={pending}>
          Continue
        </Button>
      )}
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

function titleOf({ code }: ProfileFormView, { follows }: DraftState): string {
  return `${follows ? 'Check what follows' : 'Change the service profile'}, ${code}`
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

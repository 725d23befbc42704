'use client'

import { Button } from '@/ui/button'
import { ErrorSummary } from '@/ui/error-summary'
import { Heading } from '@/ui/heading'
import { PageTitle } from '@/ui/page-title'
import { Form } from '@/ui/posting/form'
import { signInErrors } from '@/ui/posting/sign-in-errors'
import { usePosting } from '@/ui/posting/use-posting'
import { TextArea } from '@/ui/text-area'
import { recordRuleAction } from '../actions'
import type { RuleState } from '../rule-state'
import type { RuleFormView } from '../to-rule-form-view'
import { MovingTable } from './moving-table'
import { RuleBoxes } from './rule-boxes'

const TITLE = 'The rule of the timetable'
const unposted: RuleState = { answer: 0, typed: {}, errors: [], asksPassphrase: false, moving: null }

/** Changes or confirms the rule: what follows from it is shown before it is saved. */
export function RuleForm({ view }: { view: RuleFormView }) {
  const [state, post, pending] = usePosting(recordRuleAction, unposted)
  const errorAt = (name: string) => state.errors.find(({ at }) => at === name)?.message
  const shown = (name: string) => (state.answer > 0 ? (state.typed[name] ?? '') : (view.initial[name] ?? ''))
  const errors = state.signedOut
    ? signInErrors(state.signedOut)
    : state.errors.map(({ at, message }) => ({ message, href: at ? `#${at}` : undefined }))
  return (
    <>
      <PageTitle title={TITLE} hasErrors={errors.length > 0} />
      <ErrorSummary key={`errors ${state.answer}`} errors={errors} title="Nothing was saved yet" />
      <Heading level={1}>{TITLE}</Heading>
      <p>
        It counts for every period that has not opened, unless other days were set for it by hand.{' '}
        {view.isExample && 'What stands here is an example until you save it, as it is or changed.'}
      </p>
      <p>
        <a href={view.backHref}>Back to the timetable</a>
      </p>
      <Form state={state} post={post} does="go on">
        {Object.entries(view.posted).map(([name, value]) => (
          <input type="hidden" key={name} name={name} value={value} />
        ))}
        {state.moving && <MovingTable moving={state.moving} takesFocus={errors.length === 0} />}
        <RuleBoxes valueOf={shown} errorAt={errorAt} />
        <TextArea
          {...{ id: 'reason', name: 'reason', rows: 3 }}
          label="Why is this the rule?"
          hint="It stays in the audit trail, such as “Agreed by the national board in May”."
          defaultValue={shown('reason')}
          error={errorAt('reason')}
        />
        {!state.signedOut && (
          <>
            <Button name="then" value="show" pending={pending} kind={state.moving ? 'secondary' : 'primary'}>
              Show what follows
            </Button>
            {state.moving && (
              <Button name="then" value="save" pending={pending}>
                Save this rule
              </Button>
            )}
          </>
        )}
      </Form>
    </>
  )
}

'use client'

import type { ReactNode } from 'react'
import { Box, type BoxView } from '../box'
import { Button } from '../button'
import { ErrorSummary } from '../error-summary'
import { loadLate } from '../load-late'
import { PageTitle } from '../page-title'
import { Form } from '../posting/form'
import { signInErrors } from '../posting/sign-in-errors'
import type { Autosaved } from './autosaved'
import type { DraftState } from './draft-state'
import type { DraftView, WhyView } from './draft-view'
import { SaveStatus } from './save-status'
import { useAutosave } from './use-autosave'

// What few people ever see is fetched when the service has just answered that it is needed.
// The list of errors already names both answers, and the button saves mine.
const Conflicts = loadLate(
  async () => (await import('./conflicts')).Conflicts,
  () => null,
)

/** What the controls of a page show. */
export interface Controls {
  /** What was typed just now, else what is stored. */
  readonly valueOf: (id: string, stored: string | readonly string[]) => string | readonly string[]
  readonly errorAt: (id: string) => string | undefined
  /** What the warnings of a line or a part ask. */
  readonly whyOf: (code: string) => WhyView | undefined
  readonly draw: (box: BoxView) => ReactNode
}

export type DrawBoxes = (controls: Controls) => ReactNode

interface Props {
  readonly view: DraftView
  readonly header: ReactNode
  /** What the last post came back with. */
  readonly state: DraftState
  readonly post: (form: FormData) => void
  readonly pending: boolean
  readonly autosave: (form: FormData) => Promise<Autosaved>
  readonly boxes: DrawBoxes
}

/** The form of a page. It works as a plain form; what was typed survives every refusal. */
export function DraftForm({ view, header, state, post, pending, autosave, boxes }: Props) {
  const isHeld = state.conflicts.length > 0 || Boolean(state.signedOut)
  const { form, status, saved } = useAutosave({ view, state, isHeld, save: autosave })
  const isRefused = state.answer > 0
  const findings = isRefused ? state.findings : view.findings
  const errors = errorsOf(state, findings)
  const hidden = { ...view.fields, revision: view.revision, base: view.base, ...state.seen, ...saved?.seen }
  return (
    <>
      <PageTitle title={`${view.title}, ${view.caption}`} hasErrors={errors.length > 0} />
      <ErrorSummary
        key={`errors ${state.answer}`}
        errors={errors}
        title={titleOf(view, isRefused, errors.length)}
        yieldsToAddress={!isRefused}
      />
      {header}
      <Form state={state} post={post} ref={form} does="save">
        {Object.entries(hidden).map(([name, value]) => (
          <input type="hidden" key={name} name={name} value={value} autoComplete="off" />
        ))}
        {state.conflicts.length > 0 && <Conflicts conflicts={state.conflicts} />}
        {boxes(controlsOf(state, saved ?? { findings, whys: state.whys ?? view.whys }))}
        <SaveButtons {...{ state, pending, stay: view.stay }} />
        <SaveStatus status={status} />
      </Form>
    </>
  )
}

/** Everything that is wrong, as it stands above the page. */
export function errorsOf({ problem, signedOut, conflicts }: DraftState, findings: DraftState['findings']) {
  return [
    ...(problem ? [{ message: problem }] : []),
    ...(signedOut ? signInErrors(signedOut) : []),
    ...conflicts.map(({ label, href, by, theirs, mine }) => ({
      message: `${label}: ${by} saved ${theirs}; you typed ${mine}`,
      href,
    })),
    ...findings.map(({ summary, href }) => ({ message: summary, href })),
  ]
}

/** What the controls show after the last post. */
export function controlsOf(
  { typed }: DraftState,
  { findings, whys }: Pick<DraftView, 'findings' | 'whys'>,
): Controls {
  const valueOf: Controls['valueOf'] = (id, stored) => (typed ? (typed[id] ?? '') : stored)
  const errorAt: Controls['errorAt'] = (id) => findings.find(({ at }) => at === id)?.message
  const whyOf: Controls['whyOf'] = (code) => whys.find((why) => why.code === code)
  const draw = (box: BoxView) => (
    <Box key={box.id} box={box} value={valueOf(box.id, box.value)} error={errorAt(box.id)} />
  )
  return { valueOf, errorAt, whyOf, draw }
}

interface ButtonsProps {
  readonly state: DraftState
  readonly pending: boolean
  readonly stay: string
}

function SaveButtons({ state, pending, stay }: ButtonsProps) {
  if (state.signedOut) return null
  if (state.conflicts.length > 0)
    return (
      <Button name="then" value="stay" pending={pending}>
        Save mine over theirs
      </Button>
    )
  return (
    <div className="nhsuk-button-group">
      <Button name="then" value="next" pending={pending}>
        Save and continue
      </Button>
      <Button name="then" value="stay" kind="secondary" pending={pending}>
        {stay}
      </Button>
    </div>
  )
}

function titleOf({ justSaved, aim }: DraftView, isRefused: boolean, count: number): string {
  if (isRefused) return 'Not everything is saved yet'
  const things = count === 1 ? 'One thing needs' : `${count} things need`
  return `${justSaved ? 'Saved. ' : ''}${things} attention ${aim}`
}

'use client'

import type { ReactNode } from 'react'
import { Box, type BoxView } from '../box'
import { Button } from '../button'
import { ErrorSummary } from '../error-summary'
import { PageTitle } from '../page-title'
import { Form } from '../posting/form'
import type { Autosaved } from './autosaved'
import { type ShownControls, controlsOf, errorsOf } from './controls'
import type { DraftState } from './draft-state'
import type { DraftView } from './draft-view'
import { LateConflicts } from './late-conflicts'
import { SaveStatus } from './save-status'
import { useAutosave } from './use-autosave'

/** What the controls of a page show, and how one is drawn. */
export interface Controls extends ShownControls {
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
  const { form, status, saved } = useAutosave({ view, state, pending, isHeld, save: autosave })
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
        {state.conflicts.length > 0 && <LateConflicts conflicts={state.conflicts} />}
        {boxes(drawnBy(state, saved ?? { findings, whys: state.whys ?? view.whys }))}
        <SaveButtons {...{ state, pending, stay: view.stay }} />
        <SaveStatus status={status} />
      </Form>
    </>
  )
}

/** What the controls show after the last post, and how one is drawn. */
function drawnBy(state: DraftState, asked: Parameters<typeof controlsOf>[1]): Controls {
  const { valueOf, errorAt, whyOf } = controlsOf(state, asked)
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

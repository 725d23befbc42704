'use client'

import type { ReactNode } from 'react'
import { partHref } from '@/domain/addresses/declarations'
import { DOCUMENTS } from '@/domain/declarations/declaration'
import { Box, type BoxView } from '@/ui/box'
import { Button } from '@/ui/button'
import { ErrorSummary } from '@/ui/error-summary'
import { PageTitle } from '@/ui/page-title'
import { Radios } from '@/ui/radios'
import type { Autosaved } from '@/ui/saving/autosaved'
import { LateSignIn } from '@/ui/saving/late-sign-in'
import { SaveStatus } from '@/ui/saving/save-status'
import { signInErrors } from '@/ui/saving/sign-in-errors'
import { useAutosave } from '@/ui/saving/use-autosave'
import type { PartState, PartView } from '../part-view'
import { PartWhy } from './part-why'

interface Props {
  readonly view: PartView
  /** Title, introduction and the way on. */
  readonly header: ReactNode
  /** What the last post came back with. */
  readonly state: PartState
  readonly post: (form: FormData) => void
  readonly pending: boolean
  readonly autosave: (form: FormData) => Promise<Autosaved>
}

/** The form of one part. It works as a plain form; what was typed survives every refusal. */
export function PartForm({ view, header, state, post, pending, autosave }: Props) {
  const isRefused = state.answer > 0
  const isHeld = state.isContested || state.signedOut !== null
  const { form, status } = useAutosave(state, isHeld, autosave)
  const findings = isRefused ? state.findings : view.findings
  const errorAt = (id: string) => findings.find(({ at }) => at === id)?.message
  const draw = (box: BoxView) => (
    <Box key={box.id} box={box} value={valueIn(state, box)} error={errorAt(box.id)} />
  )
  const errors = [
    ...(state.problem ? [{ message: state.problem }] : []),
    ...(state.signedOut ? signInErrors(state.signedOut) : []),
    ...findings.map(({ at, message }) => ({ message, href: `#${controlOf(at, view)}` })),
  ]
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
      <form action={post} noValidate key={state.answer} ref={form}>
        <input type="hidden" name="declarationId" value={view.declarationId} />
        <input type="hidden" name="part" value={view.part} />
        <input type="hidden" name="base" value={state.seen?.base ?? view.base} />
        {state.signedOut && <LateSignIn signedOut={state.signedOut} />}
        {view.groups.map(({ id, heading, note, boxes }) => (
          <section key={id} className="app-line" aria-labelledby={heading ? `${id}-heading` : undefined}>
            {heading && (
              <h2 className="nhsuk-heading-m" id={`${id}-heading`}>
                {heading}
              </h2>
            )}
            {note && <p>{note}</p>}
            {id === 'evidence' && <DocumentsLink view={view} />}
            <div className={id === 'meetings' ? 'app-dates' : undefined}>{boxes.map(draw)}</div>
          </section>
        ))}
        {view.status && (
          <Status
            status={view.status}
            value={valueIn(state, view.status)}
            error={errorAt(view.status.id)}
            promised={view.promised.map(draw)}
          />
        )}
        {view.comment && draw(view.comment)}
        {view.why && (
          <PartWhy why={view.why} value={valueIn(state, view.why.box)} error={errorAt(view.why.box.id)} />
        )}
        {!state.signedOut && <SaveButtons isIndicator={view.status !== null} pending={pending} />}
        <SaveStatus status={status} />
      </form>
    </>
  )
}

function SaveButtons({ isIndicator, pending }: { isIndicator: boolean; pending: boolean }) {
  return (
    <div className="nhsuk-button-group">
      <Button name="then" value="next" pending={pending}>
        Save and continue
      </Button>
      <Button name="then" value="stay" kind="secondary" pending={pending}>
        {isIndicator ? 'Save and stay on this page' : 'Save and add another document'}
      </Button>
    </div>
  )
}

function DocumentsLink({ view }: { view: PartView }) {
  return (
    <p>
      <a href={partHref(view.declarationId, DOCUMENTS)}>Documents of this year</a>
    </p>
  )
}

interface StatusProps {
  readonly status: BoxView
  readonly value: string | readonly string[]
  readonly error: string | undefined
  readonly promised: ReactNode
}

/** Met or not met; what will be done is asked under "Not met". */
function Status({ status, value, error, promised }: StatusProps) {
  return (
    <Radios
      id={status.id}
      name={status.id}
      legend={status.label}
      legendSize="m"
      headingLevel={2}
      defaultValue={String(value)}
      error={error}
      items={status.options.map((option) => ({
        value: option.value,
        label: option.text,
        conditional: option.value === 'not-met' ? promised : undefined,
      }))}
    />
  )
}

function valueIn({ typed }: PartState, { id, value }: BoxView): string | readonly string[] {
  return typed ? (typed[id] ?? '') : value
}

/** A date's error leads to its first box. */
function controlOf(at: string, { groups, promised }: PartView): string {
  const boxes = [...groups.flatMap((group) => group.boxes), ...promised]
  return boxes.some(({ id, type }) => id === at && type === 'date') ? `${at}-day` : at
}

function titleOf({ justSaved }: PartView, isRefused: boolean, count: number): string {
  if (isRefused) return 'Not everything is saved yet'
  const things = count === 1 ? 'One thing needs' : `${count} things need`
  return `${justSaved ? 'Saved. ' : ''}${things} attention before this can be signed`
}

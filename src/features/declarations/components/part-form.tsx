'use client'

import { useActionState, useRef } from 'react'
import { Box, type BoxView } from '@/ui/box'
import { Button } from '@/ui/button'
import { ErrorSummary } from '@/ui/error-summary'
import { PageTitle } from '@/ui/page-title'
import { Radios } from '@/ui/radios'
import { useLeavingQuestion } from '@/ui/use-leaving-question'
import type { PartState, PartView } from '../part-view'
import { PartHeader } from './part-header'
import { PartWhy } from './part-why'

interface Props {
  readonly view: PartView
  readonly action: (state: PartState, form: FormData) => Promise<PartState>
}

const untouched: PartState = { answer: 0, typed: null, findings: [], problem: null, base: null }

/** The form of one part. It works as a plain form; what was typed survives every refusal. */
export function PartForm({ view, action }: Props) {
  const [state, post, pending] = useActionState(action, untouched)
  const isRefused = state.answer > 0
  const form = useRef<HTMLFormElement>(null)
  useLeavingQuestion(form, state)
  const findings = isRefused ? state.findings : view.findings
  const errorAt = (id: string) => findings.find(({ at }) => at === id)?.message
  const draw = (box: BoxView) => (
    <Box key={box.id} box={box} value={valueIn(state, box)} error={errorAt(box.id)} />
  )
  const errors = [
    ...(state.problem ? [{ message: state.problem }] : []),
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
      <PartHeader view={view} />
      <form action={post} noValidate key={state.answer} ref={form}>
        <input type="hidden" name="declarationId" value={view.declarationId} />
        <input type="hidden" name="part" value={view.part} />
        <input type="hidden" name="base" value={state.base ?? view.base} />
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
        <SaveButtons isIndicator={view.status !== null} pending={pending} />
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
      <a href={`/declarations/${view.declarationId}/documents`}>Documents of this year</a>
    </p>
  )
}

interface StatusProps {
  readonly status: BoxView
  readonly value: string | readonly string[]
  readonly error: string | undefined
  readonly promised: React.ReactNode
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
  if (isRefused) return 'Nothing was saved yet'
  const things = count === 1 ? 'One thing needs' : `${count} things need`
  return `${justSaved ? 'Saved. ' : ''}${things} attention before this can be signed`
}

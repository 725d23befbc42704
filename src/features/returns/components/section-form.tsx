'use client'

import type { ReactNode } from 'react'
import { Box } from '@/ui/box'
import { Button } from '@/ui/button'
import { ErrorSummary } from '@/ui/error-summary'
import { loadLate } from '@/ui/load-late'
import { PageTitle } from '@/ui/page-title'
import type { Autosaved } from '@/ui/saving/autosaved'
import { LateSignIn } from '@/ui/saving/late-sign-in'
import { SaveStatus } from '@/ui/saving/save-status'
import { signInErrors } from '@/ui/saving/sign-in-errors'
import { useAutosave } from '@/ui/saving/use-autosave'
import type { SectionFormState, SectionView } from '../section-view'
import { LineFieldset } from './line-fieldset'
import { Why } from './why'

// What few people ever see is fetched when the service has just answered that it is needed.
// The list of errors already names both figures, and the button saves mine.
const SectionConflicts = loadLate(
  async () => (await import('./section-conflicts')).SectionConflicts,
  () => null,
)

interface Props {
  readonly view: SectionView
  /** Title, introduction and the way on. */
  readonly header: ReactNode
  /** What counts in each line, by its code. */
  readonly definitions: Readonly<Record<string, ReactNode>>
  /** What the last post came back with. */
  readonly state: SectionFormState
  readonly post: (form: FormData) => void
  readonly pending: boolean
  readonly autosave: (form: FormData) => Promise<Autosaved>
}

/** A page of the return. It works as a plain form; what was typed survives every refusal. */
export function SectionForm({ view, header, definitions, state, post, pending, autosave }: Props) {
  const isHeld = state.conflicts.length > 0 || state.signedOut !== null
  const { form, status } = useAutosave(state, isHeld, autosave)
  const isRefused = state.answer > 0
  const findings = isRefused ? state.findings : view.findings
  const messages = new Map([...findings].reverse().map((finding) => [finding.at, finding.message]))
  const errorAt = (id: string) => messages.get(id)
  const valueOf = (id: string, stored: string | readonly string[]) =>
    state.typed ? (state.typed[id] ?? '') : stored
  const errors = [
    ...(state.problem ? [{ message: state.problem }] : []),
    ...(state.signedOut ? signInErrors(state.signedOut) : []),
    ...state.conflicts.map(({ label, href, by, theirs, mine }) => ({
      message: `${label}: ${by} saved ${theirs}; you typed ${mine}`,
      href,
    })),
    ...findings.map((finding) => ({
      message: finding.summary,
      href: `#${controlOf(finding.at, view)}`,
    })),
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
        <input type="hidden" name="returnId" value={view.returnId} />
        <input type="hidden" name="section" value={view.section} />
        <input type="hidden" name="revision" value={state.seen?.revision ?? view.revision} />
        <input type="hidden" name="base" value={state.seen?.base ?? view.base} />
        {state.signedOut && <LateSignIn signedOut={state.signedOut} />}
        {state.conflicts.length > 0 && <SectionConflicts conflicts={state.conflicts} />}
        {view.about.map((box) => (
          <Box key={box.id} box={box} value={valueOf(box.id, box.value)} error={errorAt(box.id)} />
        ))}
        {view.why && (
          <Why
            why={view.why}
            of="this return"
            value={String(valueOf(view.why.id, view.why.explanation))}
            error={errorAt(view.why.id)}
          />
        )}
        {view.lines.map((line) => (
          <LineFieldset key={line.code} definition={definitions[line.code]} {...{ line, valueOf, errorAt }} />
        ))}
        <SaveButtons state={state} pending={pending} />
        <SaveStatus status={status} />
      </form>
    </>
  )
}

function SaveButtons({ state, pending }: { state: SectionFormState; pending: boolean }) {
  if (state.signedOut) return null
  if (state.conflicts.length > 0) {
    return (
      <Button name="then" value="stay" pending={pending}>
        Save mine over theirs
      </Button>
    )
  }
  return (
    <div className="nhsuk-button-group">
      <Button name="then" value="next" pending={pending}>
        Save and continue
      </Button>
      <Button name="then" value="stay" kind="secondary" pending={pending}>
        Save and stay on this page
      </Button>
    </div>
  )
}

/** A date's error leads to its first box. */
function controlOf(at: string, { about }: SectionView): string {
  return about.some(({ id, type }) => id === at && type === 'date') ? `${at}-day` : at
}

function titleOf({ justSaved }: SectionView, isRefused: boolean, count: number): string {
  if (isRefused) return 'Not everything is saved yet'
  const things = count === 1 ? 'One thing needs' : `${count} things need`
  return `${justSaved ? 'Saved. ' : ''}${things} attention before this return can be submitted`
}

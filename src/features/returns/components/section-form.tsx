'use client'

import { Button } from '@/ui/button'
import { ErrorSummary } from '@/ui/error-summary'
import { PageTitle } from '@/ui/page-title'
import type { SectionFormState, SectionView } from '../section-view'
import { Box } from './box'
import { LineFieldset } from './line-fieldset'
import { SectionConflicts } from './section-conflicts'
import { SectionHeader } from './section-header'
import { Why } from './why'

interface Props {
  readonly view: SectionView
  /** What the last post came back with. */
  readonly state: SectionFormState
  readonly post: (form: FormData) => void
  readonly pending: boolean
}

/** A page of the return. It works as a plain form; what was typed survives every refusal. */
export function SectionForm({ view, state, post, pending }: Props) {
  const isRefused = state.answer > 0
  const findings = isRefused ? state.findings : view.findings
  const messages = new Map([...findings].reverse().map((finding) => [finding.at, finding.message]))
  const errorAt = (id: string) => messages.get(id)
  const valueOf = (id: string, stored: string | readonly string[]) =>
    state.typed ? (state.typed[id] ?? '') : stored
  const errors = [
    ...(state.problem ? [{ message: state.problem }] : []),
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
      <SectionHeader view={view} isRefused={isRefused} />
      <form action={post} noValidate key={state.answer}>
        <input type="hidden" name="returnId" value={view.returnId} />
        <input type="hidden" name="section" value={view.section} />
        <input type="hidden" name="revision" value={state.seen?.revision ?? view.revision} />
        <input type="hidden" name="base" value={state.seen?.base ?? view.base} />
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
          <LineFieldset key={line.code} line={line} valueOf={valueOf} errorAt={errorAt} />
        ))}
        {state.conflicts.length > 0 ? (
          <Button name="then" value="stay" pending={pending}>
            Save mine over theirs
          </Button>
        ) : (
          <SaveButtons pending={pending} />
        )}
      </form>
    </>
  )
}

function SaveButtons({ pending }: { pending: boolean }) {
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
  if (isRefused) return 'Nothing was saved yet'
  const things = count === 1 ? 'One thing needs' : `${count} things need`
  return `${justSaved ? 'Saved. ' : ''}${things} attention before this return can be submitted`
}

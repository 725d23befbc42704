'use client'

import { useActionState } from 'react'
import { Button } from '@/ui/button'
import { ErrorSummary } from '@/ui/error-summary'
import { PageTitle } from '@/ui/page-title'
import type { SectionState, SectionView } from '../section-view'
import { Box } from './box'
import { LineFieldset } from './line-fieldset'
import { SectionHeader } from './section-header'
import { Why } from './why'

interface Props {
  readonly view: SectionView
  readonly action: (state: SectionState, form: FormData) => Promise<SectionState>
}

const untouched: SectionState = { answer: 0, typed: null, findings: [], problem: null }

/** A page of the return. It works as a plain form; what was typed survives every refusal. */
export function SectionForm({ view, action }: Props) {
  const [state, post, pending] = useActionState(action, untouched)
  const isRefused = state.answer > 0
  const findings = isRefused ? state.findings : view.findings
  const messages = new Map([...findings].reverse().map((finding) => [finding.at, finding.message]))
  const errorAt = (id: string) => messages.get(id)
  const valueOf = (id: string, stored: string | readonly string[]) =>
    state.typed ? (state.typed[id] ?? '') : stored
  const errors = [
    ...(state.problem ? [{ message: state.problem }] : []),
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
        <input type="hidden" name="revision" value={view.revision} />
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
        <div className="nhsuk-button-group">
          <Button name="then" value="next" pending={pending}>
            Save and continue
          </Button>
          <Button name="then" value="stay" kind="secondary" pending={pending}>
            Save and stay on this page
          </Button>
        </div>
      </form>
    </>
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

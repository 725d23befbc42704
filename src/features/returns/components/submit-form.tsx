'use client'

import { type ReactNode, useActionState } from 'react'
import { checkHref } from '@/domain/addresses/returns'
import { Button } from '@/ui/button'
import { Checkboxes } from '@/ui/checkboxes'
import { ErrorSummary } from '@/ui/error-summary'
import { PageTitle } from '@/ui/page-title'
import type { SectionState } from '../section-view'

interface Props {
  readonly returnId: string
  readonly title: string
  readonly declaration: string
  readonly button: string
  readonly form: {
    readonly revision: number
    readonly idempotencyKey: string
    readonly figuresSha256: string
  }
  /** What stands between the errors and the declaration: all answers. */
  readonly children: ReactNode
  readonly action: (state: SectionState, form: FormData) => Promise<SectionState>
}

const untouched: SectionState = { answer: 0, typed: null, findings: [], problem: null }

/** The declaration of accuracy, and the button that submits. Pressing it twice submits once. */
export function SubmitForm({ returnId, title, declaration, button, form, children, action }: Props) {
  const [state, post, pending] = useActionState(action, untouched)
  const errors = [
    ...(state.problem ? [{ message: state.problem, href: checkHref(returnId) }] : []),
    ...state.findings.map(({ at, summary }) => ({
      message: summary,
      href: at === 'declared' ? '#declared' : undefined,
    })),
  ]
  const undeclared = state.findings.find(({ at }) => at === 'declared')?.message
  return (
    <>
      <PageTitle title={title} hasErrors={errors.length > 0} />
      <ErrorSummary key={state.answer} errors={errors} />
      {children}
      <form action={post} noValidate>
        <input type="hidden" name="returnId" value={returnId} />
        <input type="hidden" name="revision" value={form.revision} />
        <input type="hidden" name="idempotencyKey" value={form.idempotencyKey} />
        <input type="hidden" name="figuresSha256" value={form.figuresSha256} />
        <Checkboxes
          key={state.answer}
          id="declared"
          name="declared"
          legend="Declaration of accuracy"
          legendSize="m"
          headingLevel={2}
          error={undeclared}
          items={[{ value: 'yes', label: declaration }]}
        />
        <Button pending={pending}>{button}</Button>
      </form>
    </>
  )
}

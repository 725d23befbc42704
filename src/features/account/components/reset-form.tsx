'use client'

import type { ReactNode } from 'react'
import { PageTitle } from '@/ui/page-title'
import { PostedForm } from '@/ui/posted-form'
import type { PostedAction } from '@/ui/posted-state'
import { TextArea } from '@/ui/text-area'
import type { HelpView } from '../to-help-view'

interface Props {
  readonly view: HelpView
  readonly title: string
  readonly action: PostedAction
  readonly children: ReactNode
}

/** Takes the second factor off, with the reason; only what stands above it where there is none. */
export function ResetForm({ view: { personId, since }, title, action, children }: Props) {
  if (!since)
    return (
      <>
        <PageTitle title={title} />
        {children}
      </>
    )
  return (
    <PostedForm
      {...{ title, action }}
      button="Reset the second factor"
      fields={{ personId }}
      boxes={({ valueOf, errorAt }) => (
        <TextArea
          {...{ id: 'reason', name: 'reason', rows: 3, label: 'Why is it reset?' }}
          hint="It stays on record: how they asked, and how you know that it was they."
          defaultValue={valueOf('reason')}
          error={errorAt('reason')}
        />
      )}
    >
      {children}
    </PostedForm>
  )
}

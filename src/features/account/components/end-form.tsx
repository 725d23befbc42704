'use client'

import type { ReactNode } from 'react'
import { Button } from '@/ui/button'
import { Form } from '@/ui/posting/form'
import { usePosting } from '@/ui/posting/use-posting'
import type { PostedAction } from '@/ui/posted-state'
import { unposted } from '../account-states'

interface Props {
  readonly action: PostedAction
  /** Whose session it is, and which; or `others`, for all but the present one. */
  readonly personId: string
  readonly session: string
  readonly children: ReactNode
}

/** A button that ends one session, or all but the present one. */
export function EndForm({ action, personId, session, children }: Props) {
  const [state, post, pending] = usePosting(action, unposted)
  return (
    <Form state={state} post={post} does="end it">
      <input type="hidden" name="personId" value={personId} />
      <input type="hidden" name="session" value={session} />
      <Button kind="secondary" small pending={pending}>
        {children}
      </Button>
    </Form>
  )
}

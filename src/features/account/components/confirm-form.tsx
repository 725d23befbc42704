'use client'

import { PressForm } from '@/ui/press-form'
import type { PostedAction } from '@/ui/posted-state'
import { Heading } from '@/ui/heading'

/** Asks who it is once more, on the way to a page or a file. */
export function ConfirmForm({ next, action }: { next: string; action: PostedAction }) {
  return (
    <PressForm
      title="Confirm that it is you"
      button="Continue"
      action={action}
      fields={{ next }}
      asksPassphrase
    >
      <Heading level={1}>Confirm that it is you</Heading>
      <p>Before a file leaves the service, or an account is changed, it asks again who you are.</p>
    </PressForm>
  )
}

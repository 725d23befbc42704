'use client'

import type { SignOnIntent } from '@/domain/access/sign-on'
import { Button } from '@/ui/button'
import { HiddenInputs } from '@/ui/hidden-inputs'
import { Form } from '@/ui/posting/form'
import { usePosting } from '@/ui/posting/use-posting'
import { signOnAction } from '../actions'

/** A button that leads to the provider of single sign-on, with or without JavaScript. */
export function SignOnForm({ intent, children }: { intent: SignOnIntent; children: string }) {
  const [state, post, pending] = usePosting(signOnAction, { answer: 0 })
  return (
    <Form state={state} post={post} does="go on">
      <HiddenInputs values={{ ...intent }} />
      <Button kind="secondary" pending={pending}>
        {children}
      </Button>
    </Form>
  )
}

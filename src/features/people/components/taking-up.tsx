'use client'

import { Heading } from '@/ui/heading'
import { PressForm } from '@/ui/press-form'
import { type SummaryListProps, SummaryList } from '@/ui/summary-list'
import { takeUpInvitationAction } from '../actions'

/** Where somebody who has an account takes up the role to which they are invited. */
export function TakingUp({ token, rows }: { token: string; rows: SummaryListProps['rows'] }) {
  return (
    <PressForm
      title="Take up this role"
      button="Take up this role"
      action={takeUpInvitationAction}
      fields={{ token }}
    >
      <Heading level={1}>Take up this role</Heading>
      <p>You are invited to one more role. Once you take it up, you sign in again and have it.</p>
      <SummaryList rows={rows} />
    </PressForm>
  )
}

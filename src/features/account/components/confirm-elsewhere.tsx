import type { ReactNode } from 'react'
import { Heading } from '@/ui/heading'
import { PageTitle } from '@/ui/page-title'

/** For whoever came by single sign-on: only there can they say again who they are. */
export function ConfirmElsewhere({ children }: { children: ReactNode }) {
  return (
    <>
      <PageTitle title="Confirm that it is you" />
      <Heading level={1}>Confirm that it is you</Heading>
      <p>You came by single sign-on, so it is there that you confirm it. You come back to this page.</p>
      {children}
    </>
  )
}

import type { ReactNode } from 'react'
import { Heading } from '@/ui/heading'
import { InsetText } from '@/ui/inset-text'
import type { PostedAction } from '@/ui/posted-state'
import { PageTitle } from '@/ui/page-title'
import { SummaryList } from '@/ui/summary-list'
import type { AccountView } from '../to-account-view'
import { SessionList } from './session-list'

interface Props {
  readonly view: AccountView
  readonly end: PostedAction
  /** Links to what else is one's own. */
  readonly children?: ReactNode
}

/** Who one is here, how one signs in, and where one is signed in. */
export function AccountPage({ view: { personId, rows, sessions, done }, end, children }: Props) {
  return (
    <>
      <PageTitle title="Your account" />
      <Heading level={1}>Your account</Heading>
      {done && (
        <InsetText>
          <p>{done}</p>
        </InsetText>
      )}
      <SummaryList rows={rows} />
      {children}
      <SessionList caption="Where you are signed in" {...{ sessions, personId, end }} />
      <p>
        Do you not know one of them? End it, and change your passphrase. A session ends by itself after 30
        minutes without use, and after 12 hours.
      </p>
    </>
  )
}

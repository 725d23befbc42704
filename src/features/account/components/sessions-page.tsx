import { helpToSignInHref } from '@/domain/addresses/account'
import { Heading } from '@/ui/heading'
import type { PostedAction } from '@/ui/posted-state'
import { PageTitle } from '@/ui/page-title'
import type { SessionView } from '../to-session-views'
import { SessionList } from './session-list'

interface Props {
  readonly person: { readonly personId: string; readonly name: string; readonly email: string }
  readonly sessions: readonly SessionView[]
  readonly end: PostedAction
}

/** Where somebody else is signed in, for an administrator. */
export function SessionsPage({ person: { personId, name, email }, sessions, end }: Props) {
  const title = `Sessions of ${name}`
  return (
    <>
      <PageTitle title={title} />
      <Heading level={1}>{title}</Heading>
      <p>{email}</p>
      {sessions.length === 0 ? (
        <p>They are signed in nowhere at present.</p>
      ) : (
        <SessionList caption="Where they are signed in" {...{ sessions, personId, end }} />
      )}
      <p>
        <a href={helpToSignInHref(personId)}>Help them to sign in again</a>
      </p>
    </>
  )
}

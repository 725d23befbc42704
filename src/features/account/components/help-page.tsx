import { Heading } from '@/ui/heading'
import { InsetText } from '@/ui/inset-text'
import type { PostAction } from '@/ui/posting/answered'
import type { PostedAction } from '@/ui/posted-state'
import type { LinkState } from '../account-states'
import type { HelpView } from '../to-help-view'
import { LinkForm } from './link-form'
import { ResetForm } from './reset-form'

interface Props {
  readonly view: HelpView
  readonly reset: PostedAction
  readonly makeLink: PostAction<LinkState>
}

/** What can be done for somebody who cannot sign in any more. */
export function HelpPage({ view, reset, makeLink }: Props) {
  const { name, email, since, mayLink, isDone } = view
  const title = `Help ${name} to sign in`
  return (
    <ResetForm {...{ view, title, action: reset }}>
      <Heading level={1}>{title}</Heading>
      <p>{email}</p>
      {isDone && (
        <InsetText>
          <p>
            Their second factor is reset and their sessions have ended. They are told by mail, and set up a
            new one when they next sign in with their passphrase.
          </p>
        </InsetText>
      )}
      {mayLink && <LinkForm view={view} action={makeLink} />}
      <Heading>Lost phone</Heading>
      {since ? (
        <p>
          They have a second factor since {since}. Reset it only if you know that it is they who ask, for
          example by calling them at work. They need their passphrase all the same.
        </p>
      ) : (
        <p>They have no second factor at present: they set one up when they next sign in.</p>
      )}
    </ResetForm>
  )
}

import { Heading } from '@/ui/heading'
import { InsetText } from '@/ui/inset-text'
import { PageTitle } from '@/ui/page-title'
import { Step } from '@/ui/step'
import type { MadeView } from '../inviting-state'

/** That somebody was invited, and how their link gets to them: by mail, or by whoever reads this, now and never again. */
export function MadeInvitation({
  made,
  listHref,
  againHref,
}: {
  made: MadeView
  listHref: string
  againHref: string
}) {
  return (
    <Step>
      <PageTitle title={`${made.name} is invited`} />
      <Heading level={1}>{made.name} is invited</Heading>
      <p>
        {made.role}. {made.email}
      </p>
      {made.link === null ? (
        <p>
          A mail with their link is on its way. The link works once, until {made.until}. If it does not
          arrive, invite them again from their page: the link before is void then.
        </p>
      ) : (
        <>
          <p>
            This service sends no mail, so pass this link on yourself, to {made.name} alone: whoever opens it
            takes their place. It works once, until {made.until}.
          </p>
          <InsetText>
            <p>
              <code className="app-hash">{made.link}</code>
            </p>
          </InsetText>
          <p>
            <strong>Copy it now.</strong> It is shown only here, and only this once. If it is lost, invite
            them again: the link before is void then.
          </p>
        </>
      )}
      <p>
        <a href={againHref}>Invite somebody else</a>
      </p>
      <p>
        <a href={listHref}>Back to all people</a>
      </p>
    </Step>
  )
}

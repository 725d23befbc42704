import { Heading } from '@/ui/heading'
import { InsetText } from '@/ui/inset-text'
import { LinkButton } from '@/ui/link-button'
import { WarningCallout } from '@/ui/warning-callout'
import type { ProfileView } from '../to-profile-view'
import { OfferingsTable } from './offerings-table'

/** What a provider offers now, who recorded it, and everything that was recorded before. */
export function ProfileScreen({ view, justRecorded }: { view: ProfileView; justRecorded: boolean }) {
  const { code, name, quarters, history, changeHref } = view
  return (
    <>
      <Heading level={1} caption={`${code} ${name}`}>
        Service profile
      </Heading>
      {justRecorded && (
        <InsetText>
          <p>
            <strong>The service profile is recorded.</strong> Open returns follow it at once. Returns that
            were submitted stay as they are.
          </p>
        </InsetText>
      )}
      <p className="nhsuk-u-reading-width">
        What the service offers decides which lines its quarterly return asks for. Each record counts from a
        quarter on, until a later record of the same offering.
      </p>
      <Unrecorded view={view} />
      {changeHref && <LinkButton href={changeHref}>Change the service profile</LinkButton>}
      {quarters.map(({ heading, rows }) => (
        <OfferingsTable key={heading} caption={heading} rows={rows} />
      ))}
      {history.length > 0 ? (
        <OfferingsTable caption="History: every record, newest first" rows={history} />
      ) : (
        <>
          <Heading>History</Heading>
          <p>Nothing has been recorded yet.</p>
        </>
      )}
      {history.length > 0 && (
        <p className="nhsuk-u-reading-width">
          A record of the same offering and quarter replaces the one before it. What was replaced stands in
          the audit trail of {code}.
        </p>
      )}
    </>
  )
}

function Unrecorded({ view: { unrecorded, changeHref } }: { view: ProfileView }) {
  if (unrecorded.length === 0) return null
  return (
    <WarningCallout heading="Not recorded yet: counts as offered">
      <p>
        Nothing is recorded of: {unrecorded.join(', ')}. Until it is, the return asks for their lines, so that
        no figure is missed.
      </p>
      <p>
        {changeHref
          ? 'Record how each of them stands.'
          : 'The gatekeeper of the provider records how each of them stands.'}
      </p>
    </WarningCallout>
  )
}

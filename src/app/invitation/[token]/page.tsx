import { notFound } from 'next/navigation'
import { InvitationForm } from '@/features/session/components/invitation-form'
import { findOpenInvitation } from '@/operations/accept-invitation'
import { SummaryList } from '@/ui/summary-list'
import { Shell } from '../../shell'

/** An unknown, a used and an expired invitation are the same page that is not there. */
export default async function InvitationPage({ params }: PageProps<'/invitation/[token]'>) {
  const { token } = await params
  const invitation = await findOpenInvitation(token)
  if (!invitation) notFound()
  const { name, email, role, organisation } = invitation
  const rows = [
    { key: 'Name', value: name },
    { key: 'Email address', value: email },
    { key: 'Role', value: role },
    { key: 'Organisation', value: organisation },
  ]
  return (
    <Shell actor={null}>
      <div className="nhsuk-grid-row">
        <div className="nhsuk-grid-column-two-thirds">
          <InvitationForm token={token}>
            <p>You are invited to use this service. Check that this is you, then choose a passphrase.</p>
            <SummaryList rows={rows} />
          </InvitationForm>
        </div>
      </div>
    </Shell>
  )
}

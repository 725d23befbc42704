import { redirect } from 'next/navigation'
import { secondFactorHref } from '@/domain/addresses/account'
import { DemoAccountList } from '@/features/session/components/demo-account-list'
import { SessionNote } from '@/features/session/components/session-note'
import { SignInForm } from '@/features/session/components/sign-in-form'
import { SignOnForm } from '@/features/session/components/sign-on-form'
import { lookAtInvitation } from '@/operations/accept-invitation'
import { readSettings } from '@/server/env'
import { findOwnSession } from '@/server/session/find-actor'
import { ownPath } from '@/server/session/own-path'
import { Shell } from '../shell'

/** Without a menu, so that the form's controls come first. */
export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const asked = await searchParams
  const next = ownPath(single(asked['next']))
  const { invented, singleSignOn } = readSettings()
  const session = await findOwnSession()
  if (session) redirect(session.mustEnrol ? secondFactorHref() : next)
  return (
    <Shell actor={null}>
      <div className="nhsuk-grid-row">
        <div className="nhsuk-grid-column-two-thirds">
          <SignInForm next={next} email={await emailOf(single(asked['invitation']))}>
            <SessionNote ended={single(asked['ended'])} />
          </SignInForm>
          {singleSignOn && <SignOnForm intent={{ for: 'sign-in', next }}>{singleSignOn.button}</SignOnForm>}
          {invented && <DemoAccountList />}
        </div>
      </div>
    </Shell>
  )
}

/** The address of an account that was just made by an invitation, for whoever holds its link: it need not be typed again. */
async function emailOf(invitation: string | undefined): Promise<string> {
  const seen = invitation === undefined ? null : await lookAtInvitation(invitation)
  return seen?.state === 'used' ? seen.email : ''
}

function single(value: string | string[] | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined
}

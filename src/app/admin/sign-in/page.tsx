import { notFound } from 'next/navigation'
import { adminHref } from '@/domain/addresses/admin'
import { SignInStandingScreen } from '@/features/session/components/sign-in-standing-screen'
import { toSignInStandingView } from '@/features/session/to-sign-in-standing-view'
import { getSignInStanding } from '@/operations/read/get-sign-in-standing'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../../actor-shell'

export default async function SignInStandingPage() {
  const actor = await requireActor()
  const standing = (await getSignInStanding(actor)) ?? notFound()
  return (
    <ActorShell
      title="How people sign in"
      current="admin"
      breadcrumb={[{ href: adminHref(), text: 'Administration' }]}
    >
      <SignInStandingScreen view={toSignInStandingView(standing)} />
    </ActorShell>
  )
}

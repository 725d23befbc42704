import { Heading } from '@/ui/heading'
import { SignOnForm } from './sign-on-form'

/** The other way to accept an invitation, where there is single sign-on. */
export function AcceptBySignOn({ token, button }: { token: string; button: string }) {
  return (
    <section className="nhsuk-u-padding-top-5" aria-labelledby="without-passphrase">
      <Heading id="without-passphrase">Or accept it without a passphrase</Heading>
      <p>You then sign in here through your organisation’s provider, now and from now on.</p>
      <SignOnForm intent={{ for: 'invitation', token }}>{button}</SignOnForm>
    </section>
  )
}

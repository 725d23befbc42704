import { PageTitle } from '@/ui/page-title'

/** What is answered to every address, whether it has an account or not. */
export function ForgottenAsked() {
  return (
    <>
      <PageTitle title="Look at your mail" />
      <h1 className="nhsuk-heading-l">Look at your mail</h1>
      <p>
        If that address has an account with a passphrase, a link is on its way to it. It works once, for an
        hour.
      </p>
      <p>
        Nothing there after some minutes? Look among unwanted mail, check the address, and ask again: at most
        three links are sent in an hour. Or ask an administrator of the service, who can make a link for you.
      </p>
      <p>
        <a href="/sign-in">Back to signing in</a>
      </p>
    </>
  )
}

/** Where the service cannot send mail: whom to ask. */
export function ForgottenWithoutMail({ contact }: { contact: string }) {
  return (
    <>
      <PageTitle title="Forgotten passphrase" />
      <h1 className="nhsuk-heading-l">Forgotten passphrase</h1>
      <p>
        This service sends no mail. Ask an administrator of the service: they can make a link by which you
        choose a new passphrase. It works once, for an hour.
      </p>
      <p>{contact === '' ? 'Your gatekeeper knows who they are.' : `Ask ${contact}.`}</p>
      <p>
        <a href="/sign-in">Back to signing in</a>
      </p>
    </>
  )
}

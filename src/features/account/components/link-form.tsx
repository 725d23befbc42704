'use client'

import { Button } from '@/ui/button'
import { ErrorSummary } from '@/ui/error-summary'
import { Heading } from '@/ui/heading'
import { PassphraseAgain } from '@/ui/passphrase-again'
import type { PostAction } from '@/ui/posting/answered'
import { Form } from '@/ui/posting/form'
import { usePosting } from '@/ui/posting/use-posting'
import { Step } from '@/ui/step'
import { WarningCallout } from '@/ui/warning-callout'
import { type LinkState, unposted } from '../account-states'
import type { HelpView } from '../to-help-view'

/** A link by which they choose a new passphrase, to be given to them by hand where no mail reaches them. It is shown once. */
export function LinkForm({ view, action }: { view: HelpView; action: PostAction<LinkState> }) {
  const { personId } = view
  const [state, post, pending] = usePosting<LinkState>(action, unposted)
  return (
    <>
      <Heading>Forgotten passphrase</Heading>
      <ErrorSummary
        key={state.answer}
        errors={state.errors.map(({ message, at }) => ({ message, href: at ? `#${at}` : undefined }))}
      />
      {state.link ? (
        <MadeLink link={state.link} />
      ) : (
        <Form state={state} post={post} does="make the link">
          <p>
            They can ask for a link at the sign-in page themselves, where this service sends mail. You can
            also make one and give it to them.
          </p>
          <input type="hidden" name="personId" value={personId} />
          {state.asksPassphrase && (
            <PassphraseAgain error={state.errors.find(({ at }) => at === 'passphrase')?.message} />
          )}
          <Button kind="secondary" pending={pending}>
            Make a link
          </Button>
        </Form>
      )}
    </>
  )
}

/** The link that was just made: shown here once, and nowhere again. */
export function MadeLink({ link }: { readonly link: NonNullable<LinkState['link']> }) {
  return (
    <Step>
      <WarningCallout heading="Give them this link now" headingLevel={3}>
        <p>
          <code id="reset-link">{link.address}</code>
        </p>
        <p>
          It works once, until {link.until}, and is not shown again. Whoever has it can choose the passphrase.
        </p>
      </WarningCallout>
    </Step>
  )
}

import { PassphraseInput } from './passphrase-input'
import { usePageOf } from './posting/page-of'
import { TextInput } from './text-input'

const STALE = 'You signed in more than five minutes ago.'

/** Asks once more who it is, where the proof of it has grown old: for a code, for the passphrase, or at the issuer. */
export function PassphraseAgain({ error }: { error: string | undefined }) {
  const { proof = 'passphrase' } = usePageOf()
  if (proof === 'issuer') return <ConfirmElsewhere error={error} />
  if (proof === 'code')
    return (
      <TextInput
        {...{ id: 'passphrase', name: 'passphrase', label: 'Code' }}
        hint={`${STALE} Enter a code of your authenticator app to confirm that it is you.`}
        {...{ autoComplete: 'one-time-code', spellCheck: false, width: 10 }}
        error={error}
      />
    )
  return (
    <PassphraseInput
      {...{ id: 'passphrase', name: 'passphrase', label: 'Your passphrase' }}
      hint={`${STALE} Enter it again to confirm that it is you.`}
      autoComplete="current-password"
      error={error}
    />
  )
}

/** Whoever came by single sign-on has nothing to type here; what stands in the form waits for them. */
function ConfirmElsewhere({ error }: { error: string | undefined }) {
  return (
    <div className={error ? 'nhsuk-form-group nhsuk-form-group--error' : 'nhsuk-form-group'} id="passphrase">
      <p>
        {STALE}{' '}
        <a href="/account/confirm" target="_blank" rel="noreferrer">
          Confirm that it is you in another window
        </a>
        , then come back and press the button.
      </p>
    </div>
  )
}

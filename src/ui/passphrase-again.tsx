import { PassphraseInput } from './passphrase-input'

/** Asks for the passphrase once more, where the proof of who is asking has grown old. */
export function PassphraseAgain({ error }: { error: string | undefined }) {
  return (
    <PassphraseInput
      {...{ id: 'passphrase', name: 'passphrase', label: 'Your passphrase' }}
      hint="You signed in more than five minutes ago. Enter it again to confirm that it is you."
      autoComplete="current-password"
      error={error}
    />
  )
}

import { Button } from '@/ui/button'
import { PassphraseAgain } from '@/ui/passphrase-again'
import { Form } from '@/ui/posting/form'
import type { Posting } from './enrol-form'

/** New recovery codes, where the old ones are used up, lost or seen by somebody. */
export function RenewForm({ posting: [state, post, pending] }: { posting: Posting }) {
  return (
    <Form state={state} post={post} does="make new codes">
      <p>New recovery codes take the place of those that are left.</p>
      {state.asksPassphrase && (
        <PassphraseAgain error={state.errors.find(({ at }) => at === 'passphrase')?.message} />
      )}
      <Button kind="secondary" pending={pending}>
        Make new recovery codes
      </Button>
    </Form>
  )
}

import { Button } from '@/ui/button'
import { Form } from '@/ui/posting/form'
import type { usePosting } from '@/ui/posting/use-posting'
import { TextInput } from '@/ui/text-input'
import type { CodesState } from '../account-states'
import type { KeyView } from '../to-second-factor-view'
import { KeySteps } from './key-steps'

export type Posting = ReturnType<typeof usePosting<CodesState>>

interface Props {
  readonly posting: Posting
  readonly keyView: KeyView
  /** Whether another phone takes the place of the one before. */
  readonly isMove: boolean
}

/** The key, and the code that shows that an app has it. */
export function EnrolForm({ posting: [state, post, pending], keyView, isMove }: Props) {
  return (
    <>
      {isMove && <p>Once this is done, the app that you have now gives no good codes any more.</p>}
      <KeySteps {...keyView} />
      <Form state={state} post={post} does="set it up">
        <TextInput
          {...{ id: 'code', name: 'code', label: 'Code' }}
          hint="Six digits, like 123 456. They change every half minute."
          {...{ autoComplete: 'one-time-code', spellCheck: false, width: 10 }}
          error={state.errors.find(({ at }) => at === 'code')?.message}
        />
        <Button pending={pending}>Set up</Button>
      </Form>
    </>
  )
}

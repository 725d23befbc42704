import { Heading } from '@/ui/heading'
import type { PostedAction } from '@/ui/posted-state'
import type { SigningView } from '../to-signing-view'
import { BackForm } from './back-form'

const TITLE = 'Hand the declaration back'

/** Where whoever would sign says what is to be changed first. */
export function BackPage({ view, action }: { view: SigningView; action: PostedAction }) {
  const { declarationId, form, caption } = view
  return (
    <BackForm
      {...{ action, title: `${TITLE}, ${caption}`, button: 'Hand it back' }}
      fields={{ declarationId, revision: form.revision }}
    >
      <Heading level={1} caption={caption}>
        {TITLE}
      </Heading>
      <p>
        Contributors and the service lead find it at the top of their home page, with what you write here.
        Nothing in the declaration changes, and you can still sign it.
      </p>
    </BackForm>
  )
}

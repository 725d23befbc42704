import { expect, test } from 'vitest'
import { ok } from '@/domain/result'
import { formAction } from '@/features/draft/form-action'
import { action } from '@/server/session/action'
import type { PostedState } from '@/ui/posted-state'

// Outside a request nothing says where a form stood, so that asking for it fails: whatever happened before it would show.
test('an action does nothing, and reads nothing, before it has asked where its form stood', async () => {
  const done: string[] = []
  const act = action(async (_form: FormData) => {
    done.push('acted')
  })
  await expect(act(new FormData())).rejects.toThrow('headers')
  const posted = { framework: 'hsps-1767', providerCode: 'ZZ1' }
  const read = () => {
    done.push('read')
    return ok(posted)
  }
  const post = formAction('return:submit', read, async (_actor, _posted, state: PostedState) => {
    done.push('posted')
    return state
  })
  const blank = { answer: 0, typed: {}, errors: [], asksPassphrase: false }
  await expect(post(blank, new FormData())).rejects.toThrow('headers')
  expect(done).toEqual([])
})

import { expect } from 'vitest'
import { acceptReturn } from '@/operations/accept-return'
import { reopenReturn } from '@/operations/reopen-return'
import { withdrawRequestedCorrection } from '@/operations/withdraw-correction'
import { saveSection } from '../../factories/saving'
import { command, kindOf } from './command'

/** The commissioner withdraws what they asked for, on a page that may be old. */
export const withdrawRequest = command(
  'the commissioner withdraws the request',
  () => true,
  async (model, { key, at, commissioner }) => {
    const posted = { ...key, revision: model.revision, reason: 'It was another quarter' }
    const outcome = kindOf(await withdrawRequestedCorrection(commissioner, posted, at))
    expect(outcome).toBe(model.decide('withdrawn', model.revision, 'returned'))
  },
)

/** Somebody without the right tries; nothing may come of it. */
export const trespass = (attempt: 'accept' | 'reopen' | 'save') =>
  command(
    `a stranger tries to ${attempt}`,
    () => true,
    async (model, { key, at, editors, commissioner }) => {
      const posted = { ...key, revision: model.revision, reason: 'Because of a list' }
      const attempts = {
        accept: () => acceptReturn(editors.lead, posted, at),
        reopen: () => reopenReturn(editors.contributor, posted, at),
        save: () =>
          saveSection(commissioner, { ...posted, section: 'programme', typed: { '106.numerator': '1' } }, at),
      }
      expect(kindOf(await attempts[attempt]())).toBe('not-found')
    },
  )

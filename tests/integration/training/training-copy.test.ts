import { expect, test } from 'vitest'
import { findHealth } from '@/operations/find-health'
import { prepareService } from '@/operations/prepare-service'
import { answerFile } from '@/server/http/answer-file'
import { refusal } from '@/server/http/refusal'
import { mailIsSet } from '@/server/mail/mail-is-set'
import { readSettings } from '@/server/env'
import { asSuperuser } from '../../support/database'
import { beTrainingCopy, claimed, loadAccounts } from './prepare'

beTrainingCopy()

test('a training copy is loaded once, into an empty database, and takes it for good', async () => {
  expect(readSettings()).toMatchObject({ demo: false, training: true, invented: true })
  expect(await findHealth()).toEqual({ ready: false, waitsFor: 'data' })
  let loaded = 0
  const load = async () => {
    loaded += 1
    await loadAccounts()
  }
  expect(await prepareService(load)).toBeNull()
  expect(await claimed()).toEqual(['training'])
  expect(await findHealth()).toEqual({ ready: true })
  await prepareService(load)
  expect(loaded).toBe(1)
})

test('what it was for cannot be said anew, by whoever asks', async () => {
  await expect(asSuperuser(`UPDATE database_claim SET kind = 'real'`)).rejects.toThrow()
  await expect(asSuperuser(`INSERT INTO database_claim VALUES (false, 'real', now())`)).rejects.toThrow()
  expect(await asSuperuser(`SELECT claim_database('real') AS kind`)).toEqual([{ kind: 'training' }])
})

test('its files and its bare pages say that they are invented, and it sends no mail', () => {
  const file = answerFile({ name: '2026-27.csv', text: 'a' }, '')
  expect(file.headers.get('content-disposition')).toContain('training-copy-invented-2026-27.csv')
  const asked = { path: '/', nonce: 'x' }
  expect(refusal('bad-address', { ...asked, training: true }).body).toContain(
    'Training copy: invented figures',
  )
  expect(refusal('bad-address', asked).body).not.toContain('Training')
  expect(mailIsSet()).toBe(false)
})

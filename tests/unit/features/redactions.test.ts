import { expect, test } from 'vitest'
import { askFaults } from '@/features/redactions/ask-faults'

const asked = {
  service: 'hsps-1767/ZZ1',
  of: { framework: 'hsps-1767', providerCode: 'ZZ1' },
  text: 'Mrs Example was the only patient',
  reason: 'It names a patient.',
  passphrase: '',
}
const placesOf = (change: Partial<typeof asked>) => askFaults({ ...asked, ...change }).map(({ at }) => at)

test.each([
  [{}, []],
  [{ service: '' }, ['service']],
  [{ text: '' }, ['text']],
  [{ text: 'not-offered' }, ['text']],
  [{ text: 'a b' }, ['text']],
  [{ text: 'a '.repeat(2500) }, ['text']],
  [{ reason: ' ' }, ['reason']],
  [{ reason: 'It says: Mrs Example was the only patient' }, ['reason']],
  [{ service: '', text: '', reason: '' }, ['service', 'text', 'reason']],
])('what is wrong is said all at once: %j', (change, places) => {
  expect(placesOf(change)).toEqual(places)
})

import { describe, expect, test } from 'vitest'
import { addQuarters } from '@/domain/periods/period'
import { malformed } from '@/domain/forms/read-figure'
import type { Typed } from '@/domain/forms/read-boxes'
import type { ServiceProfile } from '@/domain/returns/service-profile'
import { anOffering } from '../../../factories/draft-return'
import { PERIOD } from '../../../factories/period'
import { aTypedProfile } from '../../../factories/typed-profile'
import { change, partner } from './changed-profile'

function faults(boxes: Typed, profile: ServiceProfile = [], fromPeriod: string = PERIOD) {
  const changed = change(profile, aTypedProfile(profile, { boxes, fromPeriod }))
  if (changed.ok || changed.failure.kind !== 'invalid') return []
  return changed.failure.findings.map(({ at, message }) => `${at}: ${message}`)
}

describe('what is refused', () => {
  test('everything at once, each at its box and with its remedy', () => {
    const boxes = {
      ...{ 'neuromodulation.status': 'partner', 'itdd.status': 'ended' },
      ...{ ...partner, 'cordotomy.partnerName': '\u200b\u202e.', 'cordotomy.reportedBy': '' },
      ...{ 'programme.status': 'here', 'programme.ruleFrom': 'own', 'programme.completionRule': ' ' },
    }
    const profile = [anOffering({ offering: 'itdd', status: 'not-offered' })]
    expect(faults(boxes, profile, '2036-37-Q1')).toEqual([
      'fromPeriod: Choose one of the quarters in the list',
      'neuromodulation.partnerName: Enter the name of the partner for: Neuromodulation',
      "neuromodulation.reportedBy: Choose who reports the partner's patients for: Neuromodulation",
      expect.stringMatching(/^itdd\.status: Choose "Not offered": before this quarter it was never offered/),
      'cordotomy.partnerName: Enter the name of the partner for: Cordotomy',
      "cordotomy.reportedBy: Choose who reports the partner's patients for: Cordotomy",
      'programme.completionRule: Write the rule, or choose another answer to this question',
    ])
  })

  test.each([addQuarters(PERIOD, -1), '2036-37-Q1'])('the quarter "%s"', (from) => {
    expect(faults({}, [], from)).toEqual(['fromPeriod: Choose one of the quarters in the list'])
  })

  test.each([
    ['a partner name of', 'cordotomy.partnerName', 200],
    ['a rule of', 'programme.completionRule', 1000],
  ])('%s more letters than there is room for, and no fewer', (_, box, room) => {
    const boxes = {
      ...partner,
      'programme.status': 'here',
      'programme.ruleFrom': 'own',
      'programme.completionRule': 'Six of eight',
    }
    expect(faults({ ...boxes, [box]: 'Waits'.repeat(room / 5) })).toEqual([])
    expect(faults({ ...boxes, [box]: `${'Waits'.repeat(room / 5)}!` })).toEqual([
      `${box}: Shorten this to ${room} characters or fewer. It has ${room + 1}.`,
    ])
  })

  test.each(['status', 'reportedBy'] as const)('a choice that the page does not offer, of %s', (box) => {
    const typed = aTypedProfile([], { boxes: { ...partner, [`cordotomy.${box}`]: 'forged' } })
    expect(change([], typed)).toEqual({ ok: false, failure: malformed })
  })

  test('an end of what was only ever recorded as not offered; before any record it counts as offered', () => {
    const ended = { 'cordotomy.status': 'ended' }
    const before = (fromPeriod = addQuarters(PERIOD, -2), status: 'here' | 'not-offered' = 'not-offered') =>
      anOffering({ offering: 'cordotomy', fromPeriod, status })
    expect(faults(ended)).toEqual([])
    expect(faults(ended, [before(PERIOD)])).toEqual([])
    expect(faults(ended, [before()])).toHaveLength(1)
    expect(faults(ended, [before(), before(addQuarters(PERIOD, -1), 'here')])).toEqual([])
  })
})

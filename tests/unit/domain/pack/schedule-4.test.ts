import { expect, test } from 'vitest'
import { toCsv } from '@/domain/exports/csv'
import { toRecords } from '@/domain/exports/column'
import { scheduleColumns } from '@/domain/exports/schedule-4-columns'
import { qualityRequirements } from '@/domain/pack/schedule-4'
import type { YearPack } from '@/domain/pack/year-pack'
import type { Threshold } from '@/domain/thresholds/threshold'
import { aYearPack } from '../../../factories/year-pack'

function aThreshold(overrides: Partial<Threshold> = {}): Threshold {
  return {
    ...{ id: 'a', commissionerCode: 'ZZN', indicator: '101', value: 0.8, direction: 'at-least', ended: null },
    ...{ inForceFrom: '2026-04-01', reason: 'The registry is our evidence.', authorName: 'Ann Lead' },
    recordedAt: new Date('2026-03-03T12:00:00Z'),
    ...overrides,
  }
}

const scheduleRecords = (pack: YearPack) => toRecords(scheduleColumns, qualityRequirements(pack))

const requirementOf = (code: string, ...thresholds: readonly Threshold[]) => {
  const found = qualityRequirements(aYearPack({ thresholds })).find(
    ({ provider, requirement }) => provider.startsWith('ZZ1') && requirement.startsWith(code),
  )
  if (!found) throw new Error(`${code} is no requirement`)
  return found
}

test('there is a row for each provider and indicator, with what the contract alone says left to it', () => {
  const pack = aYearPack()
  const [header = [], ...records] = scheduleRecords(pack)
  expect(records).toHaveLength(pack.rows.length)
  expect(header).toContain('quality_requirement')
  const row = requirementOf('101')
  expect(row).toMatchObject({
    ...{ provider: 'ZZ1 Invented service ZZ1', commissioner: 'ZZN Invented North' },
    ...{ threshold: null, thresholdShare: null, thresholdDays: null, consequence: 'As the contract says' },
    period: 'Each quarter, and the year April 2026 to March 2027',
    specification: 'Based on draft Service Specification 1767',
  })
  expect(row.method).toMatch(/^Numerator: Of the patients .* Denominator: .* Source: Registry \/ SSQD\.$/)
  expect(requirementOf('103').method).toMatch(/^Days: .* Patients: /)
  expect(requirementOf('001')).toMatchObject({ threshold: null, period: 'The year April 2026 to March 2027' })
  expect(requirementOf('001').method).toMatch(/^Declared once a year as Met or Not met/)
})

test('a threshold stands only where one is set locally, as a number of one unit', () => {
  expect(requirementOf('101', aThreshold())).toMatchObject({
    threshold: 'Local threshold of ZZN: at least 80.0%, from 1 April 2026, set by Ann Lead on 3 March 2026',
    ...{ thresholdShare: 0.8, thresholdDays: null },
  })
  const days = aThreshold({ indicator: '103', value: 126, direction: 'at-most', commissionerCode: null })
  expect(requirementOf('103', days)).toMatchObject({ thresholdShare: null, thresholdDays: 126 })
  expect(requirementOf('102', aThreshold(), days).threshold).toBeNull()
  expect(requirementOf('101', aThreshold({ commissionerCode: 'ZZS' })).threshold).toBeNull()
})

test('where the level changes in the year, each is said with its first quarter, and the number is the last one', () => {
  const higher = aThreshold({ id: 'b', value: 0.9, inForceFrom: '2026-09-01' })
  const { threshold, thresholdShare } = requirementOf('101', aThreshold(), higher)
  expect(threshold?.split('\n')).toEqual([
    expect.stringMatching(/^Quarter 1 of 2026-27: .*80\.0%/),
    expect.stringMatching(/^Quarter 3 of 2026-27: .*90\.0%/),
  ])
  expect(thresholdShare).toBe(0.9)
})

test('the file is one record a requirement, and runs nothing', () => {
  const names = aYearPack().providers.map((provider) => ({ ...provider, name: '=1+1' }))
  const file = toCsv(scheduleRecords(aYearPack({ providers: names })))
  expect(file.split('\r\n')).toHaveLength(aYearPack().rows.length + 2)
  expect(file).not.toMatch(/(^|,)"?[=@]/m)
})

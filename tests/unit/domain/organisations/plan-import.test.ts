import { describe, expect, test } from 'vitest'
import { templateCsv } from '@/domain/organisations/importing/columns'
import { toStore } from '@/domain/organisations/importing/plan'
import { planImport, readOrganisations } from '@/domain/organisations/importing/plan-import'
import type { OrganisationRecord, Register } from '@/domain/organisations/register'

const TODAY = '2026-11-29'
const HEADER = 'type,code,name,region,opened,closed,commissioner,from,provider_lead,provider_lead_email'

const register: Register = {
  today: TODAY,
  providers: [
    {
      ...{ code: 'ZZ1', name: 'First', region: 'North', opened: '2020-04-01', closed: null },
      ...{ commissionerCode: 'NORTH', commissionerName: 'North', providerLead: null, commissionerLead: null },
      ...{ successorCode: null, succeededOn: null },
    },
  ],
  commissioners: [{ code: 'NORTH', name: 'North', answersFor: 1, reads: 0 }],
}
const zz1: OrganisationRecord = {
  ...{ code: 'ZZ1', name: 'First', today: TODAY, region: 'North', opened: '2020-04-01', closed: null },
  names: [{ name: 'First', from: '2020-04-01' }],
  responsibilities: [
    {
      ...{ providerCode: 'ZZ1', providerName: 'First', commissionerCode: 'NORTH', commissionerName: 'North' },
      ...{ from: '2020-04-01', to: null },
    },
  ],
  ...{ readings: [], leads: [], successor: null, predecessors: [], withdrawn: [] },
}

function plan(...lines: readonly string[]) {
  const rows = readOrganisations(new TextEncoder().encode([HEADER, ...lines].join('\n')))
  if (!rows.ok) throw new Error(JSON.stringify(rows.failure))
  return planImport(rows.value, { register, records: [zz1] })
}
function faultsOf(...lines: readonly string[]) {
  const planned = plan(...lines)
  return planned.ok ? [] : planned.failure.map(({ line, column, message }) => [line, column, message])
}

test('the template is the header that is read, and nothing that could be imported', () => {
  expect(readOrganisations(new TextEncoder().encode(templateCsv()))).toMatchObject({
    ok: false,
    failure: [{ message: expect.stringContaining('no rows') as string }],
  })
})

test('new rows are told from those that are registered, and stored in the order in which each can be', () => {
  const planned = plan(
    'provider,zz2,Second,South,1 April 2024,,SOUTH,,Ann Lead,ann@zz2.example',
    'commissioner,SOUTH,South,,,,,,,',
    'responsibility,ZZ2,,,,,NORTH,1 April 2026,,',
    'provider,ZZ1,First,North,2020-04-01,,NORTH,,,',
    'commissioner,NORTH,North,,,,,,,',
  )
  if (!planned.ok) throw new Error(JSON.stringify(planned.failure))
  expect(planned.value.map(({ line, isThere }) => [line, isThere])).toEqual([
    ...[2, 3, 4].map((line) => [line, false]),
    ...[5, 6].map((line) => [line, true]),
  ])
  expect(toStore(planned.value)).toMatchObject({
    commissioners: [{ code: 'SOUTH' }],
    providers: [{ code: 'ZZ2', opened: '2024-04-01', leads: [{ name: 'Ann Lead', from: '2024-04-01' }] }],
    responsibilities: [
      { code: 'ZZ2', commissioner: 'SOUTH', from: '2024-04-01' },
      { code: 'ZZ2', commissioner: 'NORTH', from: '2026-04-01' },
    ],
  })
})

describe('everything that is wrong is said at once, by line and column', () => {
  test('in rows by themselves', () => {
    expect(
      faultsOf(
        'trust,ZZ2,Second,,,,,,,',
        'provider,Z-2,,South,31 April 2024,,,,,',
        'provider,ZZ4,Fourth,South,1 April 2024,31 March 2024,NORTH,,,',
        'commissioner,WEST,West,West,,,,,,',
        'provider,ZZ5,Fifth,South,1 April 2024,,,1 May 2024,,nobody@zz5.example',
      ),
    ).toEqual([
      [2, 'type', 'Write provider, commissioner or responsibility'],
      [
        3,
        'code',
        'A provider\u2019s code is three to five capital letters and digits'.replace('\u2019', "'"),
      ],
      [3, 'name', 'Enter the name'],
      [3, 'opened', 'This must be a real date, with the year in four digits'],
      [4, 'closed', 'It opened on 1 April 2024. The last day cannot be before it'],
      [5, 'region', 'Leave this empty: a commissioner has none'],
      [6, 'commissioner', 'Write who answers from that day on'],
      [6, 'provider_lead', 'Write who is reached so'],
    ])
  })

  test('between rows: a code twice, two responsibilities on one day, a commissioner that is nowhere', () => {
    expect(
      faultsOf(
        'provider,ZZ2,Second,South,1 April 2024,,NORTH,,,',
        'provider,ZZ2,Other,South,1 April 2024,,,,,',
        'responsibility,ZZ2,,,,,NORTH,1 April 2026,,',
        'responsibility,ZZ2,,,,,WEST,1 April 2026,,',
        'responsibility,ZZ2,,,,,NORTH,1 April 2024,,',
        'responsibility,ZZ9,,,,,NORTH,1 April 2026,,',
        'commissioner,ZZ2,Second,,,,,,,',
      ),
    ).toEqual([
      [3, 'code', 'ZZ2 stands on line 2 too. Leave one of them'],
      [5, 'commissioner', 'WEST is no commissioner, here or in the register. Add a row for it'],
      [5, 'from', 'Line 4 says who answers from that day on. Leave one of them'],
      [6, 'from', 'Its own row says that NORTH answers from 1 April 2024 on. Write a later day'],
      [7, 'code', 'ZZ9 is no provider, here or in the register. Add a row for it'],
      [8, 'code', 'ZZ2 stands on line 2 too. Leave one of them'],
    ])
  })
})

describe('what is registered is changed by no file', () => {
  test('a change has a day and a reason, and is made on its page', () => {
    const faults = faultsOf(
      'provider,ZZ1,Renamed,South,2020-04-01,,NORTH,,,',
      'commissioner,ZZ1,First,,,,,,,',
      'responsibility,ZZ1,,,,,NORTH,1 April 2019,,',
    )
    expect(faults.map(([line, column]) => [line, column])).toEqual([
      [2, 'name'],
      [2, 'region'],
      [3, 'code'],
      [3, 'code'],
      [4, 'from'],
    ])
    expect(faults[0]?.[2]).toContain('make it on the page of ZZ1')
  })
})

import { expect, test } from 'vitest'
import { sha256 } from '@/operations/hash-submission'
import { findFaults } from './find-faults'
import type { StoredReturn, StoredSubmission } from './stored-returns'
import { type Told, nothingTold } from './told'

const KEY = '00000000-0000-4000-8000-000000000001'
const SHA = sha256('{}')

const submission: StoredSubmission = {
  ...{
    version: 1,
    snapshot: '{}',
    snapshotSha256: SHA,
    lines: 12,
    numerator: 24,
    keys: [KEY],
    isAudited: true,
  },
}
const stored: StoredReturn = {
  ...{ id: 'ZZ1-2026-27-Q2', state: 'submitted', version: 1, revision: 3, numerator: 24 },
  ...{ savesAudited: 2, submissionsAudited: 1, submissions: [submission] },
}
const told: Told = {
  ...nothingTold(stored.id),
  ...{ saved: 24, key: KEY, versions: [1, 1], snapshotSha256: SHA },
}
const unsubmitted = {
  state: 'draft',
  version: 0,
  revision: 2,
  submissionsAudited: 0,
  submissions: [],
} as const

function faultsOf(changedTold: Partial<Told>, changed: Partial<StoredReturn>, broken: number | null = null) {
  const chains = [{ organisation: 'ZZ1', broken }]
  const found = findFaults([{ ...told, ...changedTold }], { returns: [{ ...stored, ...changed }], chains })
  return found.map(({ fault }) => fault)
}

const withSubmission = (changed: Partial<StoredSubmission>) => ({
  submissions: [{ ...submission, ...changed }],
})

test('a return that stands as its provider was told has no fault', () => {
  expect(faultsOf({}, {})).toEqual([])
})

test('a return that was never submitted has no fault', () => {
  expect(faultsOf({ key: null, versions: [], snapshotSha256: null }, unsubmitted)).toEqual([])
})

test.each([
  ['a submission that was acknowledged and is not there', {}, unsubmitted, 'lost'],
  ['a receipt that shows another snapshot', { snapshotSha256: sha256('') }, {}, 'lost'],
  ['another version than was acknowledged', { versions: [1, 2] }, {}, 'lost'],
  ['a save that was acknowledged and is not there', { saved: 25 }, {}, 'lost'],
  ['an earlier save that was acknowledged and is not there', { saves: 3 }, {}, 'lost'],
  [
    'two submissions',
    {},
    { version: 2, submissions: [submission, { ...submission, version: 2 }] },
    'doubled',
  ],
  ['two receipts of one submission', {}, withSubmission({ keys: [KEY, SHA] }), 'doubled'],
  ['a submission of which a line is missing', {}, withSubmission({ lines: 11 }), 'half-written'],
  ['a submission without a receipt', {}, withSubmission({ keys: [] }), 'half-written'],
  ['a submission that its chain does not know', {}, withSubmission({ isAudited: false }), 'half-written'],
  ['a snapshot that is not what its hash says', {}, withSubmission({ snapshot: '{ }' }), 'half-written'],
  ['a submitted return that is still a draft', {}, { state: 'draft' }, 'half-written'],
  ['a save without its event', {}, { savesAudited: 1 }, 'half-written'],
  ['the event of a submission that is not there', {}, { submissionsAudited: 2 }, 'half-written'],
  ['a submission for which nobody asked', { key: null, versions: [] }, {}, 'not asked for'],
  ['a refusal of what was submitted', { refusals: ['200'] }, {}, 'refused although it stands'],
  ['a refusal of a draft that is complete', { refusals: ['200'], versions: [] }, unsubmitted, 'refused'],
] as const)('%s is found', (_, changedTold, changed, fault) => {
  const { refusals = [], versions = told.versions, ...others } = changedTold as Partial<Told>
  const known = { ...others, refusals: [...refusals], versions: [...versions] }
  expect(faultsOf(known, changed)).toContain(fault)
})

test('a chain that is broken is found', () => {
  expect(faultsOf({}, {}, 7)).toEqual(['broken chain'])
})

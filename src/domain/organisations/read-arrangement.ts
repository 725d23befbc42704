import { sayIsoDay } from '../periods/format'
import { ok } from '../result'
import { faultOfAnswering, faultOfOpenDay, ofProvider, readsAlready } from './check-days'
import { faultOfWithdrawal, faultsOfMerger } from './check-merger'
import { readAll } from './read-all'
import { type ReadChange, type TypedBoxes, chosen } from './typed-boxes'
import { type FieldFault, readDay, readOptionalDay, readWhy } from './read-fields'
import { type OrganisationRecord, isWithin } from './register'
import type { RecordContext } from './registry-change'

/** A change to how a provider stands to commissioners and to other providers. */
export function readArrangement(
  change: 'responsibility' | 'reading' | 'end-reading' | 'merger' | 'withdraw-merger',
  boxes: TypedBoxes,
  context: RecordContext,
): ReadChange {
  switch (change) {
    case 'responsibility':
      return readResponsibility(boxes, context)
    case 'reading':
      return readReading(boxes, context)
    case 'end-reading':
      return readEnd(boxes, context)
    case 'merger':
      return readMerger(boxes, context)
    case 'withdraw-merger':
      return readWithdrawal(boxes, context)
  }
}

const at = (name: string, message: string | null): FieldFault | null =>
  message ? { at: name, message } : null

function readResponsibility({ text, date }: TypedBoxes, { record, register }: RecordContext): ReadChange {
  const reads = {
    commissioner: chosen(text('commissioner'), register.commissioners, 'Choose who answers for it'),
    from: readDay(date('from'), register.today, 'Enter the day from which it answers'),
    reason: readWhy(text('reason')),
  }
  const own = ofProvider(record.responsibilities, record.code)
  const read = readAll(reads, ({ commissioner, from }) => {
    if (from === undefined) return []
    const before = own.find((each) => isWithin(each, from))
    return [
      at('from', faultOfOpenDay(record, from)),
      at('from', faultOfAnswering(own, from)),
      at(
        'commissioner',
        before?.commissionerCode === commissioner ? 'It answers for it then already. Choose another' : null,
      ),
    ]
  })
  return read.ok ? ok({ kind: 'responsibility', ...read.value }) : read
}

function readReading({ text, date }: TypedBoxes, { record, register }: RecordContext): ReadChange {
  const reads = {
    commissioner: chosen(text('commissioner'), register.commissioners, 'Choose who may read'),
    from: readDay(date('from'), register.today, 'Enter the day from which it reads'),
    to: readOptionalDay(date('to'), register.today),
    reason: readWhy(text('reason')),
  }
  const read = readAll(reads, (values) => faultsOfReading(record, values))
  return read.ok ? ok({ kind: 'reading', ...read.value }) : read
}

interface Reading {
  readonly commissioner?: string
  readonly from?: string
  readonly to?: string | null
}

function faultsOfReading(
  record: OrganisationRecord,
  { commissioner, from, to = null }: Reading,
): readonly (FieldFault | null)[] {
  if (from === undefined || commissioner === undefined) return []
  if (to !== null && to < from) return [at('to', 'The last day cannot be before the first')]
  const own = ofProvider(record.responsibilities, record.code).find((each) => isWithin(each, from))
  const reading = readsAlready(ofProvider(record.readings, record.code), commissioner, { from, to })
  const answers = own?.commissionerCode === commissioner
  return [
    at('from', faultOfOpenDay({ ...record, closed: null }, from)),
    at('commissioner', answers ? 'It answers for it then, and reads all of it. Choose another' : null),
    at(
      'from',
      reading && `It may read already, from ${sayIsoDay(reading.from)} on. Enter a day after that ends`,
    ),
  ]
}

function readEnd({ text, date }: TypedBoxes, { record, register }: RecordContext): ReadChange {
  const own = ofProvider(record.readings, record.code)
  const readers = own.map(({ commissionerCode }) => ({ code: commissionerCode }))
  const reads = {
    commissioner: chosen(text('commissioner'), readers, 'Choose whose reading ends'),
    to: readDay(date('to'), register.today, 'Enter its last day'),
    reason: readWhy(text('reason')),
  }
  const read = readAll(reads, ({ commissioner, to }) => {
    if (to === undefined || commissioner === undefined) return []
    const current = own.find((each) => each.commissionerCode === commissioner && isWithin(each, to))
    return [
      at(
        'to',
        current && current.to !== to
          ? null
          : 'It does not read on the day after that already. Enter a day on which it reads',
      ),
    ]
  })
  return read.ok ? ok({ kind: 'end-reading', ...read.value }) : read
}

function readMerger({ text, date }: TypedBoxes, { record, register }: RecordContext): ReadChange {
  const reads = {
    successor: chosen(text('successor'), register.providers, 'Choose the provider into which it merges'),
    from: readDay(date('from'), register.today, 'Enter the first day of the merged provider'),
    reason: readWhy(text('reason')),
  }
  const read = readAll(reads, (values) => faultsOfMerger(register, record, values))
  return read.ok ? ok({ kind: 'merger', ...read.value }) : read
}

function readWithdrawal({ text }: TypedBoxes, { record }: RecordContext): ReadChange {
  const read = readAll({ reason: readWhy(text('reason')) }, () => [at('reason', faultOfWithdrawal(record))])
  return read.ok ? ok({ kind: 'withdraw-merger', ...read.value }) : read
}

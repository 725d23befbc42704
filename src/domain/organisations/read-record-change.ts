import { sayIsoDay } from '../periods/format'
import { type Result, fail, ok } from '../result'
import { faultOfClosing, faultOfLaterStart, faultOfOpenDay } from './check-days'
import { readAll } from './read-all'
import type { ReadChange, TypedBoxes } from './typed-boxes'
import {
  type FieldFault,
  readDay,
  readEmail,
  readName,
  readOptionalDay,
  readRegion,
  readTelephone,
  readWhy,
} from './read-fields'
import type { OrganisationRecord } from './register'
import type { RecordContext } from './registry-change'

/** A change to what an organisation is, and not to how it stands to others. */
export function readRecordChange(
  change: 'name' | 'details' | 'closing' | 'lead',
  boxes: TypedBoxes,
  { record, register: { today } }: RecordContext,
): ReadChange {
  switch (change) {
    case 'name':
      return readRenaming(boxes, record, today)
    case 'details':
      return readDetails(boxes, record, today)
    case 'closing':
      return readClosing(boxes, record, today)
    case 'lead':
      return readLead(boxes, record, today)
  }
}

const at = (name: string, message: string | null): FieldFault | null =>
  message ? { at: name, message } : null

function readRenaming({ text, date }: TypedBoxes, record: OrganisationRecord, today: string): ReadChange {
  const reads = {
    name: readName(text('name')),
    from: readDay(date('from'), today, 'Enter the day from which it is called so'),
    reason: readWhy(text('reason')),
  }
  const read = readAll(reads, ({ name, from }) => {
    if (from === undefined) return []
    const same = record.names.find((each) => each.from === from)
    const before = record.names.find((each) => each.from <= from)
    return [
      at('from', same ? `It is called ${same.name} from that day on already. Enter another day` : null),
      at('from', record.opened === null ? null : faultOfOpenDay({ ...record, closed: null }, from)),
      at('name', before?.name === name ? 'It is called so then already. Enter the new name' : null),
    ]
  })
  return read.ok ? ok({ kind: 'name', ...read.value }) : read
}

function readDetails({ text, date }: TypedBoxes, record: OrganisationRecord, today: string): ReadChange {
  const { closed, predecessors } = record
  const reads = {
    region: readRegion(text('region')),
    opened: readDay(date('opened'), today, 'Enter its first day'),
    reason: readWhy(text('reason')),
  }
  const read = readAll(reads, ({ opened }) => {
    if (opened === undefined) return []
    const late = closed !== null && opened > closed ? `Its last day is ${sayIsoDay(closed)}` : null
    const taken = predecessors.find(({ from }) => from < opened)
    const merged = taken ? `${taken.code} merges into it on ${sayIsoDay(taken.from)}` : null
    const why = late ?? merged
    return [at('opened', why && `${why}. Enter that day or an earlier one`)]
  })
  return read.ok ? ok({ kind: 'details', closed, ...read.value }) : read
}

function readClosing({ text, date }: TypedBoxes, record: OrganisationRecord, today: string): ReadChange {
  const reads = { closed: readOptionalDay(date('closed'), today), reason: readWhy(text('reason')) }
  const read = readAll(reads, ({ closed }) => [
    closed === undefined ? null : faultOfClosing(record, closed),
    closed === record.closed
      ? at('closed', closed === null ? 'It is open. Enter its last day' : 'This is its last day already')
      : null,
  ])
  const { region, opened } = record
  if (!read.ok) return read
  return ok({ kind: 'details', region: region ?? '', opened: opened ?? '', ...read.value })
}

function readLead({ text, date }: TypedBoxes, record: OrganisationRecord, today: string): ReadChange {
  const reads = {
    side: readSide(text('side')),
    name: readName(text('name'), 'lead\u2019s name'),
    email: readEmail(text('email')),
    telephone: readTelephone(text('telephone')),
    from: readDay(date('from'), today, 'Enter the day from which they lead'),
  }
  const read = readAll(reads, ({ side, from }) => {
    if (from === undefined) return []
    const others = record.leads
      .filter((lead) => lead.side === side)
      .map((lead) => ({ who: lead.name, from: lead.from }))
    return [at('from', faultOfOpenDay(record, from)), at('from', faultOfLaterStart(others, from, 'leads'))]
  })
  return read.ok ? ok({ kind: 'lead', ...read.value }) : read
}

function readSide(typed: string): Result<'provider' | 'commissioner', string> {
  return typed === 'provider' || typed === 'commissioner' ? ok(typed) : fail('Choose whose lead it is')
}

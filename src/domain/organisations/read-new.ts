import { ok } from '../result'
import { type ReadChange, type TypedBoxes, chosen } from './typed-boxes'
import { readAll } from './read-all'
import { type FieldFault, readCode, readDay, readName, readRegion } from './read-fields'
import type { Register } from './register'

/** A provider that is to be registered. */
export function readNewProvider({ text, date }: TypedBoxes, register: Register): ReadChange {
  const commissioner = text('commissioner')
  const reads = {
    code: readCode(text('code'), 'provider'),
    name: readName(text('name')),
    region: readRegion(text('region')),
    opened: readDay(date('opened'), register.today, 'Enter its first day'),
    commissioner:
      commissioner === '' ? ok(null) : chosen(commissioner, register.commissioners, 'Choose a commissioner'),
  }
  const read = readAll(reads, ({ code }) => [faultOfCode(register, code)])
  return read.ok ? ok({ kind: 'new-provider', ...read.value }) : read
}

/** A commissioner that is to be registered. */
export function readNewCommissioner({ text }: TypedBoxes, register: Register): ReadChange {
  const reads = { code: readCode(text('code'), 'commissioner'), name: readName(text('name')) }
  const read = readAll(reads, ({ code }) => [faultOfCode(register, code)])
  return read.ok ? ok({ kind: 'new-commissioner', ...read.value }) : read
}

/** Providers and commissioners share their codes: each is of one organisation. */
function faultOfCode({ providers, commissioners }: Register, code: string | undefined): FieldFault | null {
  const own = providers.find((each) => each.code === code) ?? commissioners.find((each) => each.code === code)
  return own ? { at: 'code', message: `${own.code} is the code of ${own.name} already. Enter another` } : null
}

import type { OrganisationKey } from '@/domain/addresses/organisations'
import { type ChangeField, type ChangeName, formOf } from '@/domain/organisations/change-fields'
import type { OrganisationRecord, Register } from '@/domain/organisations/register'
import { isOpen } from '@/domain/organisations/standing'

interface Option {
  readonly value: string
  readonly text: string
}

export type FieldView = ChangeField & {
  readonly name: string
  readonly options: readonly Option[]
}

/** One form about an organisation, with what stands in it at first. */
export interface ChangeView {
  readonly change: ChangeName
  readonly title: string
  readonly caption: string
  readonly button: string
  readonly asksPassphrase: boolean
  readonly fields: readonly FieldView[]
  readonly posted: Readonly<Record<string, string>>
  /** What stands in the boxes before anything was typed. */
  readonly initial: Readonly<Record<string, string>>
}

interface Asked {
  readonly framework: string
  readonly change: ChangeName
  readonly isFresh: boolean
}

/** The form for a change to what is registered, or to register one where there is no record. */
export function toChangeView(
  { framework, change, isFresh }: Asked,
  register: Register,
  record: OrganisationRecord | null,
): ChangeView {
  const { title, button, asksProof, fields } = formOf(change)
  return {
    ...{ change, title, button, asksPassphrase: asksProof && !isFresh },
    caption: record ? `${record.code}, ${record.name}` : '',
    fields: Object.entries(fields).map(([name, field]) => ({
      ...field,
      name,
      options: field.kind === 'choice' ? optionsOf(field, register, record) : [],
    })),
    posted: { change, framework, organisation: record?.code ?? '' },
    initial: record ? initialOf(change, record) : {},
  }
}

/** The key of a record. */
export function keyOf(framework: string, { code, opened }: OrganisationRecord): OrganisationKey {
  return { framework, code, of: opened === null ? 'commissioner' : 'provider' }
}

function optionsOf(
  field: Extract<ChangeField, { kind: 'choice' }>,
  register: Register,
  record: OrganisationRecord | null,
): readonly Option[] {
  return [{ value: '', text: field.none ?? 'Choose one' }, ...among(field.among, register, record)]
}

function among(
  which: Extract<ChangeField, { kind: 'choice' }>['among'],
  { today, providers, commissioners }: Register,
  record: OrganisationRecord | null,
): readonly Option[] {
  switch (which) {
    case 'sides':
      return [
        { value: 'provider', text: 'The provider\u2019s' },
        { value: 'commissioner', text: 'The commissioner\u2019s' },
      ]
    case 'commissioners':
      return commissioners.map(named)
    case 'providers':
      return providers.filter((each) => isOpen(each, today) && each.code !== record?.code).map(named)
    case 'readers':
      return readersOf(record)
  }
}

/** Each commissioner that reads, or did, once. */
function readersOf(record: OrganisationRecord | null): readonly Option[] {
  const readings = record?.readings ?? []
  const names = readings.map(
    ({ commissionerCode, commissionerName }) => [commissionerCode, commissionerName] as const,
  )
  return [...new Map(names)].map(([code, name]) => named({ code, name }))
}

const named = ({ code, name }: { readonly code: string; readonly name: string }): Option => ({
  value: code,
  text: `${code}, ${name}`,
})

function initialOf(change: ChangeName, { region, opened, closed }: OrganisationRecord) {
  if (change === 'details') return { region: region ?? '', ...boxesOf('opened', opened) }
  return change === 'closing' ? boxesOf('closed', closed) : {}
}

/** A day as its three boxes hold it. */
function boxesOf(name: string, day: string | null): Readonly<Record<string, string>> {
  const [year = '', month = '', date = ''] = (day ?? '').split('-')
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year }
}

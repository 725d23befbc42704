import { auditHref } from '@/domain/addresses/audit'
import { Button } from '@/ui/button'
import { DateInput } from '@/ui/date-input'
import { Details } from '@/ui/details'
import { Select } from '@/ui/select'
import { TextInput } from '@/ui/text-input'
import type { AuditView } from '../to-audit-view'

/** Narrows the list down. It asks for the page again, so it works without any script and can be kept as an address. */
export function AuditFilter(view: AuditView) {
  const { given, faults, isFiltered } = view
  const errorAt = (at: string) => faults.find((fault) => fault.at === at)?.message
  const box = (name: 'person' | 'return' | 'indicator') => ({
    id: name,
    name,
    defaultValue: given[name],
    error: errorAt(name),
  })
  return (
    <div className="app-filter">
      <Details summary="Filter these events" open={isFiltered}>
        <form action={auditHref()} method="get">
          <AuditChoices {...view} />
          <TextInput {...box('person')} label="Person" hint="A name, or part of one" width={20} />
          <TextInput
            {...box('return')}
            label="Return or declaration"
            hint="For example, ZZ1-2026-27-Q2 or ZZ1-2025-26"
            width={20}
          />
          <TextInput
            {...box('indicator')}
            label="Indicator"
            hint="One line of that return. For example, 109"
            width={5}
          />
          {(['from', 'to'] as const).map((name) => (
            <DateInput
              key={name}
              id={name}
              name={name}
              legend={name === 'from' ? 'First day' : 'Last day'}
              legendSize="s"
              hint="For example, 30 10 2026"
              error={errorAt(name)}
              defaultValue={{
                day: given[`${name}-day`],
                month: given[`${name}-month`],
                year: given[`${name}-year`],
              }}
            />
          ))}
          <Button kind="secondary" small>
            Show these events
          </Button>
        </form>
      </Details>
    </div>
  )
}

/** What is chosen from lists: whose trail, and what was done. */
function AuditChoices({ given, faults, organisations, actions }: AuditView) {
  const lists = [
    { name: 'organisation', label: 'Organisation', all: 'All that you may read', options: organisations },
    { name: 'kind', label: 'What was done', all: 'Anything', options: actions },
  ] as const
  return lists.map(({ name, label, all, options }) => (
    <Select
      key={name}
      id={name}
      name={name}
      label={label}
      options={[{ value: '', text: all }, ...options]}
      defaultValue={options.some(({ value }) => value === given[name]) ? given[name] : ''}
      error={faults.find(({ at }) => at === name)?.message}
    />
  ))
}

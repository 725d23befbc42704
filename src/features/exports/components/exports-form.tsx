import { ofFramework } from '@/domain/addresses/asking'
import { exportsHref } from '@/domain/addresses/exports'
import { writeMoment } from '@/domain/periods/as-at'
import { sayYear } from '@/domain/periods/format'
import type { AnnualExports } from '@/operations/read/get-annual-exports'
import { Button } from '@/ui/button'
import { HiddenInputs } from '@/ui/hidden-inputs'
import { Select } from '@/ui/select'

/** Chooses a year and whose it is, without any script; what is chosen stands in the address. */
export function ExportsForm({ framework, asAt, years, files, choices, narrowing }: AnnualExports) {
  const commissioners = new Map(
    choices.flatMap(({ commissioner }) => (commissioner ? [[commissioner.code, commissioner.name]] : [])),
  )
  const named = (all: string, of: Iterable<readonly [string, string]>) => [
    { value: '', text: all },
    ...[...of].map(([value, name]) => ({ value, text: `${value} ${name}` })),
  ]
  return (
    <form className="app-chooser" action={exportsHref(framework.code)} method="get">
      <HiddenInputs values={{ ...ofFramework(framework.code), at: asAt ? writeMoment(asAt) : '' }} />
      <Select
        id="year"
        name="year"
        label="Year"
        options={years.map(({ year }) => ({ value: year, text: `${year} (${sayYear(year)})` }))}
        defaultValue={files?.year}
      />
      {commissioners.size > 1 && (
        <Select
          id="commissioner"
          name="commissioner"
          label="Commissioner"
          options={named('All commissioners', [...commissioners].toSorted())}
          defaultValue={narrowing.commissioner}
        />
      )}
      {choices.length > 1 && (
        <Select
          id="provider"
          name="provider"
          label="Provider"
          options={named(
            'All providers',
            choices.map(({ code, name }) => [code, name] as const),
          )}
          defaultValue={narrowing.provider}
        />
      )}
      <Button kind="secondary" small>
        Show files
      </Button>
    </form>
  )
}

import { ofFramework } from '@/domain/addresses/asking'
import { returnsHref } from '@/domain/addresses/returns'
import { sayWholePeriod, sayYear } from '@/domain/periods/format'
import { Button } from '@/ui/button'
import { HiddenInputs } from '@/ui/hidden-inputs'
import { Select } from '@/ui/select'
import type { ReturnsView } from '../to-returns-view'
import { ALL_PERIODS, STATES } from '../narrow-returns'

/** Chooses which returns are listed, without any script; what is chosen stands in the address. */
export function ReturnsForm({ framework, asked, choices }: ReturnsView) {
  const { providers } = choices
  return (
    <form className="app-chooser" action={returnsHref(framework)} method="get">
      <HiddenInputs values={ofFramework(framework)} />
      {providers.length > 1 && (
        <Select
          id="provider"
          name="provider"
          label="Provider"
          options={[
            { value: '', text: 'All providers' },
            ...providers.map((code) => ({ value: code, text: code })),
          ]}
          defaultValue={asked.provider}
        />
      )}
      <Select
        id="period"
        name="period"
        label="Period"
        options={listPeriods(choices)}
        defaultValue={asked.period}
      />
      <Select
        id="state"
        name="state"
        label="State"
        options={Object.entries(STATES).map(([value, text]) => ({ value, text }))}
        defaultValue={asked.state}
      />
      <Button kind="secondary" small>
        Show
      </Button>
    </form>
  )
}

function listPeriods({ years, usual, quarters }: ReturnsView['choices']) {
  const isAll = usual.length === quarters.length
  return [
    { value: '', text: isAll ? 'All quarters' : `The latest ${usual.length} quarters` },
    ...(isAll ? [] : [{ value: ALL_PERIODS, text: 'All quarters' }]),
    ...years.map((year) => ({ value: year, text: `${year} (${sayYear(year)})`, group: 'Financial years' })),
    ...quarters.map((period) => ({
      ...{ value: period, text: sayWholePeriod(period), group: 'Quarters' },
    })),
  ]
}

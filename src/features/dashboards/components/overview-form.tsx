import { HiddenInputs } from '@/ui/hidden-inputs'
import { Select } from '@/ui/select'
import { overviewHref } from '@/domain/addresses/dashboards'
import { ORDERS, SHOWN } from '../arrange-rows'
import type { Overview } from '../to-overview'
import { SpanForm } from './span-form'

/** Chooses the span, the providers and their order; what is chosen stands in the address. */
export function OverviewForm(overview: Overview) {
  const { framework, span, periods, as, arrangement, commissioners, indicators } = overview
  return (
    <SpanForm
      framework={framework.code}
      action={overviewHref(framework.code)}
      {...{ periods, as }}
      current={span}
    >
      <HiddenInputs values={{ answers: arrangement.answers }} />
      {commissioners.length > 1 && (
        <Select
          id="commissioner"
          name="commissioner"
          label="Commissioner"
          options={[
            { value: '', text: 'All commissioners' },
            ...commissioners.map(({ code, name }) => ({ value: code, text: name })),
          ]}
          defaultValue={arrangement.commissioner}
        />
      )}
      <Select
        id="show"
        name="show"
        label="Providers"
        options={Object.entries(SHOWN).map(([value, text]) => ({ value, text }))}
        defaultValue={arrangement.show}
      />
      <Select
        id="sort"
        name="sort"
        label="Order"
        options={[
          ...Object.entries(ORDERS).map(([value, text]) => ({ value, text })),
          ...indicators.map(({ code, shortTitle, betterWhen }) => ({
            value: code,
            text: `${code} ${shortTitle}, ${betterWhen === 'higher' ? 'lowest' : 'highest'} first`,
          })),
        ]}
        defaultValue={arrangement.sort}
      />
    </SpanForm>
  )
}

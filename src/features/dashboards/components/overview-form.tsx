import { overviewHref } from '@/domain/addresses/dashboards'
import { writeMoment } from '@/domain/periods/as-at'
import { HiddenInputs } from '@/ui/hidden-inputs'
import { Select } from '@/ui/select'
import type { Overview } from '../to-overview'
import { SpanForm } from './span-form'

/** Chooses the span and whose providers; the order, the view and the date of what is shown stay as they are. */
export function OverviewForm(overview: Overview) {
  const { framework, span, periods, as, asAt, arrangement, commissioners } = overview
  const { answers, sort, show, view } = arrangement
  const kept = { answers, sort, show, view, at: asAt ? writeMoment(asAt) : '' }
  return (
    <SpanForm
      framework={framework.code}
      action={overviewHref(framework.code)}
      {...{ periods, as }}
      current={span}
    >
      <HiddenInputs values={kept} />
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
    </SpanForm>
  )
}

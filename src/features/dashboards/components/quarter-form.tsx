import { ofFramework } from '@/domain/addresses/asking'
import { providerHref } from '@/domain/addresses/dashboards'
import { writeMoment } from '@/domain/periods/as-at'
import { sayPeriod } from '@/domain/periods/format'
import { Button } from '@/ui/button'
import { HiddenInputs } from '@/ui/hidden-inputs'
import type { ProviderView } from '../to-provider-view'

/** Another quarter of the same provider, without any script. What else was asked for stays. */
export function QuarterForm({ framework, provider, returns, shown, as, made }: ProviderView) {
  if (!shown) return 'None'
  const [action] = providerHref({ framework: framework.code, providerCode: provider.code }).split('?')
  return (
    <form className="app-facts__form" action={action} method="get">
      <HiddenInputs
        values={{
          as: as === 'first' ? as : '',
          at: made.asAt ? writeMoment(made.asAt) : '',
          ...ofFramework(framework.code),
        }}
      />
      <label className="nhsuk-u-visually-hidden" htmlFor="period">
        Quarter
      </label>
      <select className="nhsuk-select" id="period" name="period" defaultValue={shown.period}>
        {returns.map(({ period, submitted }) => (
          <option key={period} value={period}>
            {sayPeriod(period)}
            {submitted ? '' : ', not received'}
          </option>
        ))}
      </select>
      <Button kind="secondary" small>
        Show
      </Button>
    </form>
  )
}

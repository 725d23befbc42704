import { sayPeriod, saySpan } from '@/domain/periods/format'
import type { ReportedPeriod } from '@/server/db/dashboards'
import { Button } from '@/ui/button'
import { Select } from '@/ui/select'

type PeriodFormProps = {
  /** The page's own address: choosing a period asks for it again. */
  action: string
  periods: readonly ReportedPeriod[]
  current: ReportedPeriod
}

/** Another quarter of the same page, without any script. */
export function PeriodForm({ action, periods, current }: PeriodFormProps) {
  const options = periods.map(({ period, submitted }) => ({
    value: period,
    text: `${sayPeriod(period)} (${saySpan(period)})${submitted === 0 ? ', nothing submitted' : ''}`,
  }))
  return (
    <form className="app-chooser" action={action} method="get">
      <Select id="period" name="period" label="Quarter" options={options} defaultValue={current.period} />
      <Button kind="secondary" small>
        Show this quarter
      </Button>
    </form>
  )
}

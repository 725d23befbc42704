import type { ReactNode } from 'react'
import { ofFramework } from '@/domain/addresses/asking'
import { type Span, saySpanMonths, saySpanName, writeSpan } from '@/domain/periods/span'
import type { ReportedPeriod } from '@/domain/returns/provider-returns'
import type { ShownVersion } from '@/domain/returns/stored-line'
import { Button } from '@/ui/button'
import { HiddenInputs } from '@/ui/hidden-inputs'
import { Select } from '@/ui/select'
import { listSpans } from '@/domain/returns/choose-span'

interface Props {
  readonly framework: string
  /** The page's own address: choosing asks for it again. */
  readonly action: string
  readonly periods: readonly ReportedPeriod[]
  readonly current: Span
  readonly as: ShownVersion
  /** What else can be chosen on this page. */
  readonly children?: ReactNode
}

const groups = { quarter: 'Quarters', four: 'Four quarters in a row', year: 'Financial years' } as const

/** Another span of the same page, without any script. What else was asked for stays. */
export function SpanForm({ framework, action, periods, current, as, children }: Props) {
  const nothingIn = new Set(periods.filter(({ submitted }) => submitted === 0).map(({ period }) => period))
  const options = listSpans(periods).map((span) => ({
    value: writeSpan(span),
    text: `${saySpanName(span)} (${saySpanMonths(span)})${isEmpty(span, nothingIn) ? ', nothing submitted' : ''}`,
    group: groups[span.kind],
  }))
  return (
    <form className="app-chooser" action={action} method="get">
      <HiddenInputs values={{ as: as === 'first' ? as : '', ...ofFramework(framework) }} />
      <Select id="period" name="period" label="Period" options={options} defaultValue={writeSpan(current)} />
      {children}
      <Button kind="secondary" small>
        Show
      </Button>
    </form>
  )
}

function isEmpty(span: Span, nothingIn: ReadonlySet<string>): boolean {
  return span.kind === 'quarter' && nothingIn.has(span.period)
}

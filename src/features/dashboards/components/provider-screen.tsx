import { peersKey, timeKey } from '@/domain/judgement/marks-key'
import { sayShortPeriod } from '@/domain/periods/format'
import { Heading } from '@/ui/heading'
import { MarksKey } from '@/ui/marks/marks-key'
import type { MergerView } from '../to-mergers'
import type { ProviderView } from '../to-provider-view'
import { sayNewest } from '../newest-quarters'
import { toLineRow } from '../to-line-row'
import type { LineView } from '../to-line-view'
import { toStanding } from '../to-standing'
import { LineChart } from './line-chart'
import { ProviderFolds } from './provider-folds'
import { ProviderLine } from './provider-line'
import { ProviderStanding } from './provider-standing'
import { ProviderStrip } from './provider-strip'

interface Props {
  readonly view: ProviderView
  readonly mergers: readonly MergerView[]
  /** The line whose chart is asked for, `all` of them, or empty for those that are flagged. */
  readonly opened: string
  readonly mayDecide: boolean
  readonly mayAsk: boolean
  readonly mayAim: boolean
}

/** One provider in one quarter: what stands out, whom to ring, twelve lines, and in folds what few need at once. */
export function ProviderScreen({ view, mergers, opened, mayDecide, mayAsk, mayAim }: Props) {
  const { provider, shown, rows } = view
  const heading = (
    <Heading level={1} size="m">
      {provider.code} {provider.name}
    </Heading>
  )
  return (
    <div className="app-provider">
      {shown ? (
        <ProviderStanding {...toStanding(rows, shown.period, view.histories.size)}>
          {heading}
        </ProviderStanding>
      ) : (
        heading
      )}
      <ProviderStrip view={view} mayDecide={mayDecide} mayAsk={mayAsk} />
      {shown && <Lines {...{ view, shown, opened, mayAsk, mayAim }} />}
      <ProviderFolds view={view} mergers={mergers} />
    </div>
  )
}

interface LinesProps {
  readonly view: ProviderView
  readonly shown: NonNullable<ProviderView['shown']>
  readonly opened: string
  readonly mayAsk: boolean
  readonly mayAim: boolean
}

function Lines({ view, shown, opened, mayAsk, mayAim }: LinesProps) {
  const [first] = view.rows
  const hasStates = view.rows.some(({ cell }) => cell.state !== 'value')
  return (
    <section aria-labelledby="lines">
      <Heading level={2} id="lines" className="nhsuk-u-visually-hidden">
        Lines
      </Heading>
      <div className="app-lines__head">
        <MarksKey
          time={timeKey}
          peers={peersKey}
          inOrder
          withStates={hasStates}
          withLevels={view.rows.some(({ assured }) => assured !== null)}
        />
        <p className="app-lines__key">
          {first && `Left: ${sayQuartersOf(first)} since ${sayShortPeriod(first.spark.from)}. `}
          Right: 95% interval, all, funnel.
        </p>
      </div>
      <div className="app-lines">
        {view.rows.map((row) => {
          const { code } = row.indicator
          const isOpen = opened === 'all' || opened === code
          return (
            <div className="app-lines__item" key={code}>
              <ProviderLine {...toLineRow(row, view, { mayAsk, mayAim })} />
              {(isOpen || row.flag !== null) && <LineChart {...{ ...view, shown, row, isOpen }} />}
            </div>
          )
        })}
      </div>
    </section>
  )
}

function sayQuartersOf({ spark }: LineView): string {
  return sayNewest(spark.points.length, spark.of) ?? 'quarters'
}

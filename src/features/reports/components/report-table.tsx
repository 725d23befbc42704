import type { OwnReport } from '@/domain/reports/own-report'
import type { ReportLine } from '@/domain/reports/report-line'
import { ABOUT_OTHERS } from '@/domain/reports/report-paper'
import { peersKey, timeKey } from '@/domain/judgement/marks-key'
import { addYears } from '@/domain/periods/period'
import { sayCount } from '@/domain/say-count'
import { Mark } from '@/ui/marks/mark'
import { MarksKey } from '@/ui/marks/marks-key'
import { Table } from '@/ui/table'

/** The year, the one before and what all others come to, line by line, those to look at first. */
export function ReportTable({ pack: { year }, lines }: Pick<OwnReport, 'pack' | 'lines'>) {
  return (
    <>
      <MarksKey time={timeKey} peers={peersKey} />
      <Table
        caption="Your figures, those to look at first"
        captionSize="s"
        isCompact
        columns={[
          { heading: 'Line' },
          { heading: `Your ${year}` },
          { heading: `Your ${addYears(year, -1)}` },
          { heading: 'Other services' },
          { heading: 'Over time' },
          { heading: 'Among peers' },
        ]}
        rows={lines.map((line) => ({ key: line.indicator.code, cells: cellsOf(line) }))}
      />
      <p className="nhsuk-body-s">{ABOUT_OTHERS}</p>
    </>
  )
}

function cellsOf({ indicator, year, before, others, sign }: ReportLine) {
  return [
    `${indicator.code} ${indicator.columnTitle}`,
    <Figure key="year" of={year} />,
    before ? <Figure key="before" of={before} /> : <Nothing key="before" />,
    others ? (
      <Figure
        key="others"
        of={{
          headline: others.said,
          counts: `${sayCount(others.services, 'service')}, about ${sayCount(others.patients, 'patient')}`,
        }}
      />
    ) : (
      <Nothing key="others" />
    ),
    <Said key="time" of={sign?.overTime} none="No figures" />,
    <Said key="peers" of={sign?.peers} none="Not compared" />,
  ]
}

function Figure({ of: { headline, counts } }: { readonly of: ReportLine['year'] }) {
  return (
    <>
      {headline}
      {counts !== '' && (
        <>
          <br />
          {counts}
        </>
      )}
    </>
  )
}

function Nothing() {
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="nhsuk-u-visually-hidden">Not told</span>
    </>
  )
}

interface SaidProps {
  readonly of: NonNullable<ReportLine['sign']>['overTime'] | undefined
  readonly none: string
}

/** The mark beside its words, which say the same. */
function Said({ of, none }: SaidProps) {
  return (
    <>
      {of?.look && <Mark look={of.look} words="" />} {of?.said ?? none}
    </>
  )
}

import { Details } from '@/ui/details'
import { Table } from '@/ui/table'
import { Tag } from '@/ui/tag'
import type { CaseRow, CasesView } from '../to-cases-view'

/** Open cases with the days left, figures that give rise to one, and what was closed. */
export function CasesScreen({ sentence, open, proposed, closed }: CasesView) {
  return (
    <>
      <h1 className="nhsuk-heading-l">Cases</h1>
      <p>
        {sentence} A case follows an alarm or an alert on the worse side. An alarm lies beyond 99.8% of all
        services, or outside the limits of its own earlier quarters; an alert lies beyond 95%, or is noticed
        by another rule over time.
      </p>
      {open.length > 0 && <Cases caption="Open cases" rows={open} withDays />}
      {proposed.length > 0 && <Cases caption="Alarms and alerts without a case" rows={proposed} />}
      {closed.length > 0 && (
        <Details summary="Closed cases">
          <Cases caption="Closed cases" rows={closed} />
        </Details>
      )}
    </>
  )
}

interface CasesProps {
  readonly caption: string
  readonly rows: readonly CaseRow[]
  readonly withDays?: boolean
}

function Cases({ caption, rows, withDays = false }: CasesProps) {
  const columns = ['Figure', 'Provider', 'Alarm or alert', 'Stage', ...(withDays ? ['Time left'] : [])]
  return (
    <Table
      caption={caption}
      columns={columns.map((heading) => ({ heading }))}
      rows={rows.map(({ id, href, provider, what, level, stage, days, isOverdue }) => ({
        key: id,
        cells: [
          <a key="case" href={href}>
            {what}
          </a>,
          ...[provider, level, stage],
          ...(withDays
            ? [
                isOverdue ? (
                  <Tag key="days" colour="red">
                    {days}
                  </Tag>
                ) : (
                  days
                ),
              ]
            : []),
        ],
      }))}
    />
  )
}

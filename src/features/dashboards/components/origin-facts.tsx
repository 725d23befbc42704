import { indicatorHref } from '@/domain/addresses/catalogue'
import { receiptHref } from '@/domain/addresses/returns'
import { sayMoment } from '@/domain/periods/format'
import { sayFigure } from '@/domain/returns/format-figure'
import { returnId } from '@/domain/returns/quarterly-return'
import { sayReceived } from '@/domain/returns/timeliness'
import { SummaryList } from '@/ui/summary-list'
import type { Origin } from '@/operations/read/get-origin'

/** Who entered and submitted the line, when, under which definition, and how it is sealed. */
export function OriginFacts(origin: Origin) {
  const { of, line, shown } = origin
  return (
    <SummaryList
      rows={[
        {
          key: 'Definition',
          value: (
            <a href={indicatorHref(of.framework, line.indicator)}>
              Version {line.definitionVersion} of {line.indicator}, as operated here
            </a>
          ),
        },
        {
          key: 'Entered',
          value: line.entered
            ? `By ${line.entered.name} on ${sayMoment(line.entered.at)}`
            : 'Follows from the service profile',
        },
        { key: 'Submitted', value: `By ${shown.byName} on ${sayMoment(shown.at)}` },
        { key: 'Deadline', value: sayMoment(shown.deadlineAt) },
        { key: 'Received', value: sayReceived(shown) },
        {
          key: 'Version of the return',
          value: <a href={receiptHref(returnId(of), shown.version)}>Version {shown.version}, its receipt</a>,
        },
        ...(shown.reason ? [{ key: 'Why it was corrected', value: shown.reason }] : []),
        ...extracts(origin),
        {
          key: 'Fingerprint of the snapshot (SHA-256)',
          value: <code className="app-hash">{shown.snapshotSha256}</code>,
        },
      ]}
    />
  )
}

/** The dates of the registry extracts, and whatever else the return says of itself. */
function extracts({ framework, about }: Origin) {
  const boxes = Object.entries(framework.aboutReturn.fields)
  return boxes.map(([name, box]) => {
    const figure = about[name]
    return { key: box.label, value: figure === undefined ? 'Not given' : sayFigure(box, figure) }
  })
}

import { overviewHref, providerHref } from '@/domain/addresses/dashboards'
import { receiptHref } from '@/domain/addresses/returns'
import { sayDay, sayMoment, sayPeriod } from '@/domain/periods/format'
import { returnId } from '@/domain/returns/quarterly-return'
import type { ReturnHeader } from '@/domain/returns/return-header'
import { sayDue, sayReceived } from '@/domain/returns/timeliness'
import { InsetText } from '@/ui/inset-text'
import { Table } from '@/ui/table'
import { Tag } from '@/ui/tag'
import type { ProviderView } from '../to-provider-view'

const columns = ['Quarter', 'Deadline', 'Standing', 'Submitted', 'All providers'].map((heading) => ({
  heading,
}))

/** Every quarter that was opened for a provider, newest first, and how it stands. */
export function ProviderPeriods({ returns, at }: ProviderView) {
  if (returns.length === 0)
    return (
      <InsetText>
        <p>No quarter has been opened for this provider yet.</p>
      </InsetText>
    )
  return (
    <Table
      id="quarters"
      caption="Quarters"
      columns={columns}
      rows={returns.map((header) => ({
        key: header.period,
        cells: [
          <a href={providerHref(header, header.period)} key="period">
            {sayPeriod(header.period)}
          </a>,
          sayDay(header.window.deadlineAt),
          <Standing header={header} at={at} key="standing" />,
          <Submitted header={header} key="submitted" />,
          <a href={overviewHref(header.framework, { kind: 'quarter', period: header.period })} key="overview">
            Overview
            <span className="nhsuk-u-visually-hidden"> of {sayPeriod(header.period).toLowerCase()}</span>
          </a>,
        ],
      }))}
    />
  )
}

function Standing({ header: { submitted, window }, at }: { header: ReturnHeader; at: Date }) {
  if (!submitted) {
    const isLate = at > window.deadlineAt
    return (
      <Tag colour={isLate ? 'red' : 'grey'}>Not received, {sayDue(window.deadlineAt, at).toLowerCase()}</Tag>
    )
  }
  return (
    <Tag colour={submitted.late ? 'yellow' : 'green'}>
      {submitted.late ? sayReceived(submitted, window.deadlineAt) : 'On time'}
    </Tag>
  )
}

/** What has become of the version in force. */
function saySince(state: ReturnHeader['state']): string {
  if (state === 'accepted') return ', accepted'
  return state === 'draft' ? ', being corrected' : ''
}

function Submitted({ header }: { header: ReturnHeader }) {
  const { submitted, version } = header
  if (!submitted) return 'Nothing yet'
  return (
    <>
      <a href={receiptHref(returnId(header), version)}>Version {version}</a> on {sayMoment(submitted.at)} by{' '}
      {submitted.byName}
      {saySince(header.state)}
    </>
  )
}

import { sayLead } from '@/domain/access/say-lead'
import { complianceHref, overviewHref, providerHref, receivedHref } from '@/domain/addresses/dashboards'
import { signedHref } from '@/domain/addresses/declarations'
import { declarationId } from '@/domain/declarations/declaration'
import { lastQuarterOf, saySpanMonths, saySpanName, yearOf } from '@/domain/periods/span'
import type { ProviderOverSpan } from '@/operations/read/providers-over-span'
import { Heading } from '@/ui/heading'
import { HiddenInputs } from '@/ui/hidden-inputs'
import { Table } from '@/ui/table'
import { writeMoment } from '@/domain/periods/as-at'
import type { ComplianceView } from '../to-compliance'
import { complianceCells, complianceColumns } from './compliance-cells'
import { MetOf } from './met-of'
import { SpanForm } from './span-form'
import { StillToCome } from './still-to-come'

/** Whether what was due came, apart from what it says: every count leads to what was counted. */
export function ComplianceScreen(view: ComplianceView) {
  const { framework, span, as, asAt: at, asked, periods, rows, among } = view
  const hrefOf = (changed: Partial<typeof asked>) =>
    complianceHref(framework.code, span, { ...asked, as, at, ...changed })
  const isChosen = asked.show !== ''
  return (
    <>
      <div className="app-overview__bar">
        <Heading level={1} caption={saySpanMonths(span)}>
          Compliance of {saySpanName(span).toLowerCase()}
        </Heading>
        <SpanForm
          framework={framework.code}
          action={complianceHref(framework.code)}
          {...{ periods, as }}
          current={span}
        >
          <HiddenInputs values={{ ...asked, at: at ? writeMoment(at) : '' }} />
        </SpanForm>
      </div>
      <StillToCome
        {...view}
        hrefOf={(later) => complianceHref(framework.code, later, { ...asked, as, at })}
      />
      <p>
        {rows.length} of {among.length} providers.{' '}
        <a href={hrefOf({ show: isChosen ? '' : 'attention' })}>
          {isChosen ? 'Show all' : 'Show only what is overdue, late, incomplete or not met'}
        </a>{' '}
        <a
          href={overviewHref(framework.code, span, {
            as,
            at,
            commissioner: asked.commissioner,
            answers: asked.answers,
          })}
        >
          Results
        </a>
      </p>
      {rows.length > 0 && <Compliance {...view} />}
    </>
  )
}

function Compliance({ rows, span, ...view }: ComplianceView) {
  const columns = [
    { heading: 'Provider' },
    ...complianceColumns,
    { heading: `Declared met (${yearOf(span)} or before)` },
    { heading: 'Criteria missing' },
  ]
  return (
    <Table
      id="compliance"
      caption={`Compliance of ${saySpanName(span).toLowerCase()}`}
      isCaptionHidden
      isCompact
      columns={columns}
      rows={rows.map((row) => ({ key: row.providerCode, cells: cellsOf(row, { span, ...view }) }))}
    />
  )
}

function cellsOf(row: ProviderOverSpan, { framework, span, as, at, asAt }: Omit<ComplianceView, 'rows'>) {
  const { compliance, declared, unsigned, reviewed, providerCode, providerName, leads } = row
  const of = { framework: framework.code, providerCode }
  return [
    <span key="provider">
      <a href={providerHref(of, lastQuarterOf(span), { as, at: asAt })}>
        {providerCode} {providerName}
      </a>
      {compliance.overdue > 0 && (
        <span className="app-figure__part">{sayLead(leads, 'provider') || 'Nobody is named to ring'}</span>
      )}
    </span>,
    ...complianceCells(compliance, (place) => receivedHref(of, span, place, asAt)),
    <MetOf {...{ unsigned, declared, reviewed, at }} framework={framework.code} key="met" />,
    declared ? (
      <span className="app-figure" key="missing">
        <a className="app-figure__headline" href={signedHref(declarationId(declared))}>
          {declared.criteriaMissing}
        </a>
        {unsigned && <span className="app-figure__part">{declared.year}</span>}
      </span>
    ) : (
      'Not known'
    ),
  ]
}

import { declarationsHref } from '@/domain/addresses/declarations'
import { sayYear } from '@/domain/periods/format'
import { InsetText } from '@/ui/inset-text'
import { Table } from '@/ui/table'
import { YearLinks } from '@/ui/year-links'
import { sayCount } from '@/domain/say-count'
import type { DeclarationRow, DeclarationsView } from '../to-declarations-view'

const columns = [
  { heading: 'Provider' },
  { heading: 'Declaration' },
  { heading: 'Indicators met' },
  { heading: 'Criteria missing' },
  { heading: 'Documents out of date' },
  { heading: 'Returns received' },
]

/** The declarations of a year: how complete each is, and the way down to it. */
export function DeclarationsScreen({ framework, declared, years, shown, reviewsHref }: DeclarationsView) {
  return (
    <>
      <h1 className="nhsuk-heading-l">Annual self-declarations</h1>
      <p>
        After each financial year a provider declares {sayCount(declared, 'indicator')}: Met or Not met, with
        evidence. What is shown here is the version in force.
        {reviewsHref && (
          <>
            {' '}
            <a href={reviewsHref}>Reviews of declarations</a>
          </>
        )}
      </p>
      {years.length > 1 && (
        <YearLinks
          years={years.map((year) => ({ year, href: declarationsHref(framework, year) }))}
          shown={shown?.year}
        />
      )}
      {shown ? (
        <>
          <Table
            id="declarations"
            caption={`${shown.year} (${sayYear(shown.year)})`}
            columns={columns}
            rows={shown.rows.map((row) => ({ key: row.id, cells: toCells(row) }))}
          />
          <p className="nhsuk-body-s">{shown.when}</p>
        </>
      ) : (
        <InsetText>
          <p>There are no declarations yet. One begins for each provider on 1 April after the year.</p>
        </InsetText>
      )}
    </>
  )
}

function toCells(row: DeclarationRow) {
  return [
    row.href === '' ? (
      row.provider
    ) : (
      <a key="provider" href={row.href}>
        {row.provider}
      </a>
    ),
    row.standing,
    row.met && row.signedHref ? (
      <span key="met">
        <a href={row.signedHref}>{row.met}</a>
        <NotMet row={row} />
      </span>
    ) : (
      NOT_KNOWN
    ),
    row.criteriaMissing ?? NOT_KNOWN,
    row.outOfDate ?? NOT_KNOWN,
    <a key="received" href={row.receivedHref}>
      {row.received}
    </a>,
  ]
}

const NOT_KNOWN = 'Not known yet'

/** Each leads down to what was declared of it. */
function NotMet({ row: { notMet } }: { row: DeclarationRow }) {
  if (notMet.length === 0) return null
  return (
    <>
      <br />
      Not met:{' '}
      {notMet.map(({ code, href }, index) => (
        <span key={code}>
          {index > 0 && ', '}
          <a href={href}>{code}</a>
        </span>
      ))}
    </>
  )
}

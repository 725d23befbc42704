import { reviewsHref } from '@/domain/addresses/reviews'
import { Table } from '@/ui/table'
import { Tag } from '@/ui/tag'
import type { ReviewRow, ReviewsView } from '../to-reviews-view'
import { GradeTag } from './grade-tag'

const columns = [
  { heading: 'Provider' },
  { heading: 'Declaration', isUnbroken: true },
  { heading: 'Judged', isSaid: true, isUnbroken: true },
  { heading: 'Findings', isSaid: true },
  { heading: 'Outcome', isSaid: true },
  { heading: 'To do' },
]

/** The reviews of a year: how far each is, and the way to it. */
export function ReviewsScreen({ framework, years, year, rows, sentence }: ReviewsView) {
  return (
    <>
      <h1 className="nhsuk-heading-l">Reviews of declarations</h1>
      <p>{sentence}</p>
      {years.length > 1 && (
        <nav aria-label="Years">
          <p>
            {years.map((each) => (
              <span key={each} className="nhsuk-u-margin-right-3">
                {each === year ? (
                  <strong aria-current="page">{each}</strong>
                ) : (
                  <a href={reviewsHref(framework, each)}>{each}</a>
                )}
              </span>
            ))}
          </p>
        </nav>
      )}
      {year && (
        <Table
          layout="lines"
          caption={`Reviews for ${year}`}
          captionSize="s"
          columns={columns}
          rows={rows.map(toCells)}
        />
      )}
    </>
  )
}

function toCells({ id, provider, href, declaration, judged, findings, outcome, due, isOverdue }: ReviewRow) {
  return {
    key: id,
    cells: [
      href ? (
        <a key="review" href={href}>
          {provider}
        </a>
      ) : (
        provider
      ),
      declaration.href ? (
        <a key="declaration" href={declaration.href}>
          {declaration.text}
        </a>
      ) : (
        declaration.text
      ),
      judged ? `${judged.count} of ${judged.of}` : '–',
      findings.length > 0
        ? findings.map(({ grade, count, name }) => (
            <span key={grade} className="nhsuk-u-margin-right-1">
              <GradeTag grade={grade}>{`${count} ${name.toLowerCase()}`}</GradeTag>
            </span>
          ))
        : 'None',
      outcome ?? '–',
      due ? (
        <span key="due">
          {isOverdue ? <Tag colour="red">{due.left}</Tag> : `${due.left},`} {due.day}
        </span>
      ) : (
        sayDone(outcome)
      ),
    ],
  }
}

function sayDone(outcome: string | null): string {
  return outcome ? 'Done' : '–'
}

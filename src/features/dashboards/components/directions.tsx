import { type ProviderTrend, trendId } from '../to-provider-trends'

/** The lines whose first and last four quarters differ, each with the way to its chart: the slowest changes of all. */
export function Directions({ trends }: { readonly trends: readonly ProviderTrend[] }) {
  const moved = trends.filter(({ chart }) => chart.words.direction)
  if (moved.length === 0) return <p>Over all quarters that are drawn below, no line shows a clear change.</p>
  return (
    <>
      <p>
        Over all quarters that are drawn below, by more than chance (the first four quarters against the last
        four):
      </p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {moved.map(({ code, chart }) => (
          <li key={code}>
            <a href={`#${trendId(code)}`}>{chart.words.title}</a>
          </li>
        ))}
      </ul>
    </>
  )
}

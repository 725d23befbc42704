import { ChartMark, type MarkLook } from './chart-mark'

export interface KeyItem {
  readonly look: MarkLook | 'interval' | 'line' | 'centre'
  readonly text: string
}

const paths = { interval: 'M12 2v12M8 2h8M8 14h8', line: 'M1 11L23 5', centre: 'M0 8H24' } as const
const partOf = { interval: 'whiskers', line: 'line', centre: 'centre' } as const

/** What each shape and line means, in words beside it. */
export function ChartKey({ items }: { readonly items: readonly KeyItem[] }) {
  return (
    <ul className="app-chart__key">
      {items.map(({ look, text }) => (
        <li key={look}>
          <svg className="app-chart__swatch" viewBox="0 0 24 16" aria-hidden="true" focusable="false">
            {look === 'interval' || look === 'line' || look === 'centre' ? (
              <path className={`app-chart__${partOf[look]}`} d={paths[look]} fill="none" />
            ) : (
              <ChartMark x={12} y={8} look={look} radius={5} />
            )}
          </svg>
          {text}
        </li>
      ))}
    </ul>
  )
}

import { ChartMark } from './chart-mark'
import { type KeyLook, isPath, partOf, paths } from './key-paths'

export interface KeyItem {
  readonly look: KeyLook
  readonly text: string
}

/** What each shape and line means, in words beside it. */
export function ChartKey({ items }: { readonly items: readonly KeyItem[] }) {
  return (
    <ul className="app-chart__key">
      {items.map(({ look, text }) => (
        <li key={look}>
          <svg className="app-chart__swatch" viewBox="0 0 24 16" aria-hidden="true" focusable="false">
            {isPath(look) ? (
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

import { ChartMark, type MarkLook } from './chart-mark'

export interface KeyItem {
  readonly look: MarkLook | keyof typeof paths
  readonly text: string
}

const paths = {
  interval: 'M12 2v12M8 2h8M8 14h8',
  line: 'M1 11L23 5',
  centre: 'M0 8H24',
  limits: 'M0 3H24M0 13H24',
  step: 'M12 0V16',
} as const
const partOf = {
  interval: 'whiskers',
  line: 'line',
  centre: 'centre',
  limits: 'limits',
  step: 'steps',
} as const

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

function isPath(look: KeyItem['look']): look is keyof typeof paths {
  return Object.hasOwn(paths, look)
}

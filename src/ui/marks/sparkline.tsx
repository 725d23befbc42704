import { type SparkFigures, sparkPaths, sparkParts } from './spark-paths'

interface Props extends SparkFigures {
  /** What is drawn, as a sentence; empty where the same stands beside it. */
  readonly words: string
  readonly size?: 'small' | 'wide'
}

const sizes = { small: { width: 72, height: 26 }, wide: { width: 240, height: 44 } } as const

/**
 * A small picture of how a figure went: its quarters, joined where they follow each other; behind them the limits and the centre of
 * each stretch, a step where a new one begins, and a small wedge above a quarter beside which something was written; what was noticed as
 * a larger dot, filled for the worse, open for the better.
 */
export function Sparkline({ words, size = 'small', ...figures }: Props) {
  const { width, height } = sizes[size]
  const drawn = sparkPaths(figures, { width, height })
  return (
    <svg
      className={`app-spark app-spark--${size}`}
      viewBox={`0 0 ${width} ${height}`}
      role={words === '' ? undefined : 'img'}
      aria-label={words === '' ? undefined : words}
      aria-hidden={words === '' ? true : undefined}
      focusable="false"
    >
      {sparkParts.map((part) =>
        drawn[part] === '' ? null : <path key={part} className={`app-spark__${part}`} d={drawn[part]} />,
      )}
    </svg>
  )
}

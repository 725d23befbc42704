import { type SparkDrawing, type SparkFigures, drawSpark, sparkParts, sparkSizes } from './spark-paths'

interface Said {
  /** What is drawn, as a sentence; empty where the same stands beside it. */
  readonly words: string
  readonly size?: keyof typeof sparkSizes
}

/**
 * A small picture of how a figure went: its quarters, joined where they follow each other; behind them the limits and the centre of
 * each stretch, a step where a new one begins, and a small wedge above a quarter beside which something was written; what was noticed as
 * a larger dot, filled for the worse, open for the better.
 */
export function Sparkline({ words, size = 'small', ...figures }: SparkFigures & Said) {
  return <DrawnSpark drawn={drawSpark(figures, size)} words={words} size={size} />
}

/** The same, drawn already in its size. */
export function DrawnSpark({ words, size = 'small', drawn }: Said & { readonly drawn: SparkDrawing }) {
  const { width, height } = sparkSizes[size]
  return (
    <svg
      className={`app-spark app-spark--${size}`}
      viewBox={`0 0 ${width} ${height}`}
      role={words === '' ? undefined : 'img'}
      aria-label={words === '' ? undefined : words}
      aria-hidden={words === '' ? true : undefined}
      focusable="false"
    >
      {sparkParts.map((part) => {
        const path = drawn[part]
        return path === undefined ? null : <path key={part} className={`app-spark__${part}`} d={path} />
      })}
    </svg>
  )
}

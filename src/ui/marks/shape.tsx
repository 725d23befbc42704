import { type MarkLook, markParts } from './mark-parts'

interface Props {
  readonly look: MarkLook
  /** Where its middle lies in the drawing. */
  readonly x?: number
  readonly y?: number
}

/** One mark, whose parts are coloured by the style sheet. */
export function MarkShape({ look, x = 0, y = 0 }: Props) {
  const at = x === 0 && y === 0 ? undefined : `translate(${x} ${y})`
  return (
    <g className={`app-mark--${look}`} transform={at}>
      {markParts[look].map((part) =>
        'r' in part ? (
          <circle key={part.part} className={`app-mark__${part.part}`} r={part.r} />
        ) : (
          <path key={part.part} className={`app-mark__${part.part}`} d={part.d} />
        ),
      )}
    </g>
  )
}

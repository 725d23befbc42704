import type { TooltipContentProps } from 'recharts'
import type { ExploredPoint } from './explored'

/** The words of the point that is pointed at, read out as the arrow keys move on. */
export function PointTooltip({ active, payload }: Pick<TooltipContentProps, 'active' | 'payload'>) {
  const point = payload[0]?.payload as ExploredPoint | undefined
  return (
    <div role="status">
      {active && point && (
        <div className="app-interactive__tooltip">
          <strong>{point.name}</strong>
          {point.said.map((line) => (
            <span key={line}>{line}</span>
          ))}
        </div>
      )}
    </div>
  )
}

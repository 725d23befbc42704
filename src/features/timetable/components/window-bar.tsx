import { type Axis, type BarView, WIDTH } from '../window-bar'

const HEIGHT = 20

/** A window on the axis of its page: dark until its deadline, light until its close. The table beside it says the same in days. */
export function WindowBar({ axis, bar }: { axis: Axis; bar: BarView }) {
  return (
    <svg
      className="app-window-bar"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      {axis.lines.map((x) => (
        <line key={x} className="app-window-bar__line" x1={x} x2={x} y1={0} y2={HEIGHT} />
      ))}
      <rect
        className="app-window-bar__open"
        x={bar.from}
        y={3}
        width={Math.max(2, bar.due - bar.from)}
        height={14}
      />
      <rect
        className="app-window-bar__late"
        x={bar.due}
        y={3}
        width={Math.max(0, bar.to - bar.due)}
        height={14}
      />
      <line className="app-window-bar__today" x1={axis.today} x2={axis.today} y1={0} y2={HEIGHT} />
    </svg>
  )
}

import { round } from './geometry'

const [WIDTH, HEIGHT, EDGE] = [358, 90, 8]

/** Observed minus expected, added up, as a line about 0; lines are paths in the notation of SVG. */
export interface ExcessDrawing {
  readonly width: number
  readonly height: number
  readonly zero: string
  readonly line: string
  /** The sum that is furthest from 0. */
  readonly furthest: number
}

/** A line about 0: up where more happened than expected, down where less did. Null of fewer than two quarters. */
export function excessGeometry(sums: readonly number[]): ExcessDrawing | null {
  if (sums.length < 2) return null
  const most = Math.max(1, ...sums.map(Math.abs))
  const x = (index: number) => round(EDGE + (index / (sums.length - 1)) * (WIDTH - 2 * EDGE))
  const y = (value: number) => round(HEIGHT / 2 - (value / most) * (HEIGHT / 2 - EDGE))
  return {
    ...{ width: WIDTH, height: HEIGHT, zero: `M0 ${HEIGHT / 2}H${WIDTH}` },
    line: sums.map((value, index) => `${index === 0 ? 'M' : 'L'}${x(index)} ${y(value)}`).join(''),
    furthest: sums.reduce((far, value) => (Math.abs(value) > Math.abs(far) ? value : far), 0),
  }
}

/** `+2.3`, `−0.4`: how many more or fewer events. */
export function sayExcess(sum: number): string {
  return `${sum < 0 ? '−' : '+'}${Math.abs(sum).toFixed(1)}`
}

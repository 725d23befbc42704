import type { PointLook } from './mark-path'

/** A chart as the interactive one draws it: the same scale, ticks and values as the picture on the page. */
export interface Explored {
  readonly layout: 'quarters' | 'providers'
  readonly title: string
  readonly height: number
  readonly domain: readonly [number, number]
  readonly ticks: readonly { readonly value: number; readonly text: string }[]
  /** What stands on the other axis. */
  readonly names: readonly { readonly key: string; readonly text: string }[]
  readonly centre: { readonly value: number; readonly label: string } | null
  readonly isJoined: boolean
  readonly points: readonly ExploredPoint[]
}

export interface ExploredPoint {
  readonly key: string
  readonly name: string
  readonly value: number | null
  /** From where to where a whisker goes. */
  readonly whisker: readonly [number, number] | null
  readonly look: PointLook
  /** Lines of the tooltip below the name. */
  readonly said: readonly string[]
}

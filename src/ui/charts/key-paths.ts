import type { PointLook } from './mark-path'

/** How the lines of a key are drawn, in a picture of 24 by 16, and which part of a drawing each is. */
export const paths = {
  interval: 'M12 2v12M8 2h8M8 14h8',
  line: 'M1 11L23 5',
  centre: 'M0 8H24',
  limits: 'M0 3H24M0 13H24',
  step: 'M12 0V16',
} as const
/** Which part of a drawing a line of the key is. */
export const partOf = {
  interval: 'whiskers',
  line: 'line',
  centre: 'centre',
  limits: 'limits',
  step: 'steps',
} as const

/** What an entry of a key shows: a mark, or a line. */
export type KeyLook = PointLook | keyof typeof paths

/** Whether it is a line, and no mark. */
export function isPath(look: KeyLook): look is keyof typeof paths {
  return Object.hasOwn(paths, look)
}

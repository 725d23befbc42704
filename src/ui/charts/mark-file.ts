import type { MarkLook } from '../marks/mark-parts'
import { markPiece } from '../marks/mark-picture'
import { moved } from './picture-file'

/** A mark of a matrix, a row or a funnel, written into a picture at its place. */
export function markSvg(look: MarkLook, x: number, y: number): string {
  return moved(x, y, markPiece(look))
}

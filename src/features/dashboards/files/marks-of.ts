import { markSvg } from '@/ui/charts/mark-file'
import type { MarkLook } from '@/ui/marks/mark-parts'

/** So far apart stand two marks of a row. */
const STEP = 28

/** Marks beside each other, as a piece of a row of a picture; those that are empty take no room. */
export function marksOf(looks: readonly (MarkLook | '' | undefined)[]): {
  readonly svg: string
  readonly height: number
} {
  const shown = looks.filter((look) => look !== undefined && look !== '')
  return { svg: shown.map((look, place) => markSvg(look, 12 + place * STEP, 11)).join(''), height: 22 }
}

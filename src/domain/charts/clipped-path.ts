import type { Scale } from './share-scale'

interface Place {
  readonly at: number
  readonly value: number
}

/**
 * A line through these places, in the notation of SVG, as far as it lies between the ends of a scale. Where it leaves the scale it ends
 * at the very place where it does, so that nothing runs along the edge as if it were there.
 */
export function clippedPath(
  line: readonly Place[],
  [from, to]: Scale,
  { x, y }: { readonly x: (at: number) => number; readonly y: (value: number) => number },
): string {
  const isInside = ({ value }: Place) => value >= from && value <= to
  let path = ''
  let isDrawn = false
  for (const [index, place] of line.entries()) {
    const before = line[index - 1]
    const crossed = before ? crossings(before, place, [from, to]) : []
    const [first, ...rest] = [...crossed, ...(isInside(place) ? [place] : [])]
    if (first) {
      path += `${isDrawn ? 'L' : 'M'}${x(first.at)} ${y(first.value)}`
      path += rest.map(({ at, value }) => `L${x(at)} ${y(value)}`).join('')
    }
    isDrawn = isInside(place)
  }
  return path
}

/** Where the straight way from one place to the next crosses an end of the scale, in the order in which it does. */
function crossings(before: Place, after: Place, [from, to]: Scale): readonly Place[] {
  const crossed = [from, to].filter(
    (edge) => (before.value < edge && after.value > edge) || (before.value > edge && after.value < edge),
  )
  const inOrder = before.value < after.value ? crossed : crossed.toReversed()
  return inOrder.map((edge) => {
    const share = (edge - before.value) / (after.value - before.value)
    return { at: before.at + share * (after.at - before.at), value: edge }
  })
}

const PARTS = /\d+|\D+/g

/** Order in which people count: ZZ2 before ZZ10. By code units and numbers alone, so it is the same on every machine. */
export function compareNaturally(left: string, right: string): number {
  const [ours, theirs] = [left.match(PARTS) ?? [], right.match(PARTS) ?? []]
  for (const [place, part] of ours.entries()) {
    const other = theirs[place]
    if (other === undefined) return 1
    const order = compareParts(part, other)
    if (order !== 0) return order
  }
  return ours.length - theirs.length
}

function compareParts(left: string, right: string): number {
  const [a, b] = [Number(left), Number(right)]
  if (!Number.isNaN(a) && !Number.isNaN(b) && a !== b) return a - b
  if (left === right) return 0
  return left < right ? -1 : 1
}

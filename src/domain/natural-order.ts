/** Orders codes as people do: ZZ2 before ZZ10. The same everywhere, whatever the machine's language. */
export function compareNaturally(left: string, right: string): number {
  const [leftParts, rightParts] = [partsOf(left), partsOf(right)]
  const differing = leftParts.findIndex((part, index) => part !== rightParts[index])
  if (differing === -1) return leftParts.length - rightParts.length
  const [one = '', other] = [leftParts[differing], rightParts[differing]]
  if (other === undefined) return 1
  const areNumbers = /^\d/.test(one) && /^\d/.test(other)
  return (areNumbers && Number(one) - Number(other)) || (one < other ? -1 : 1)
}

function partsOf(code: string): readonly string[] {
  return code.match(/\d+|\D+/g) ?? []
}

/**
 * How many of those that were judged would lie apart by chance alone, as the rule that judged them has it: `byChance` is the sum
 * of their probabilities.
 */
export function sayByChance(
  { judged, byChance }: { readonly judged: number; readonly byChance: number },
  where: 'apart' | 'on the worse side',
): string {
  const many = byChance < 1 ? 'fewer than 1' : `about ${Math.round(byChance)}`
  return `Of ${judged} judged ${many} would lie ${where} by chance alone.`
}

import type { ProviderSign, YearSigns } from '../pack/year-signs'
import type { JudgedLook } from '../judgement/mark-looks'

/** How a provider's line stands; null where it reported nothing of it. */
export function signOf({ lines }: YearSigns, provider: string, code: string): ProviderSign | null {
  const line = lines.find(({ indicator }) => indicator.code === code)
  return line?.of.find((sign) => sign.provider === provider) ?? null
}

/** The marks that stand of it, each with its words. */
export function marksOf(
  ...said: readonly (ProviderSign['overTime'] | undefined)[]
): readonly { readonly look: JudgedLook; readonly words: string }[] {
  return said.flatMap((mark) => (mark?.look ? [{ look: mark.look, words: mark.said }] : []))
}

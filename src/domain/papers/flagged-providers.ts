import type { PackProvider, YearPack } from '../pack/year-pack'
import type { YearSigns } from '../pack/year-signs'

/** A provider that needs a conversation, and about which lines. */
export interface FlaggedProvider {
  readonly code: string
  readonly provider: PackProvider
  readonly flags: readonly { readonly line: string; readonly short: string; readonly whole: string }[]
}

/** Those with flags, most of them first. */
export function flaggedProviders({ providers }: YearPack, { lines }: YearSigns): readonly FlaggedProvider[] {
  const all = providers.map((provider) => ({
    code: provider.code,
    provider,
    flags: lines.flatMap(({ indicator, of }) =>
      of.flatMap(({ provider: code, flag }) =>
        flag && code === provider.code ? [{ line: indicator.code, ...flag }] : [],
      ),
    ),
  }))
  return all
    .filter(({ flags }) => flags.length > 0)
    .toSorted((left, right) => right.flags.length - left.flags.length)
}

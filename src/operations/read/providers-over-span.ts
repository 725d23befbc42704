import type { DeclarationHeader } from '@/domain/declarations/declaration-header'
import { type DeclaredYears, declaredYearsOf } from '@/domain/declarations/declared-years'
import { yearOf } from '@/domain/periods/span'
import { type Compliance, complianceOf } from '@/domain/returns/compliance'
import type { ProviderReturns } from '@/domain/returns/provider-returns'
import { quartersReceived, withDeadlines } from '@/domain/returns/quarters-received'
import type { StoredLine } from '@/domain/returns/stored-line'
import type { ChosenSpan } from './read-span'

/** A provider: whether what was due came, its declarations up to the span's year, and its submitted lines. */
export interface ProviderOverSpan extends ProviderReturns, DeclaredYears {
  readonly compliance: Compliance
  readonly lines: readonly StoredLine[]
}

/** What was read of all of them at once. */
export interface Found {
  readonly returns: readonly ProviderReturns[]
  readonly lines: readonly StoredLine[]
  readonly declarations: readonly DeclarationHeader[]
}

/** What was read, provider by provider. */
export function providersOverSpan(
  { framework, at, span, periods }: ChosenSpan,
  { returns, lines, declarations }: Found,
): readonly ProviderOverSpan[] {
  const [linesOf, declarationsOf] = [byProvider(lines), byProvider(declarations)]
  return returns.map((provider) => {
    const own = linesOf.get(provider.providerCode) ?? []
    const quarters = quartersReceived(framework, withDeadlines(provider.returns, periods), own)
    const declared = declarationsOf.get(provider.providerCode) ?? []
    return {
      ...provider,
      ...declaredYearsOf(framework, declared, { at, until: yearOf(span) }),
      compliance: complianceOf(quarters, at),
      lines: own,
    }
  })
}

function byProvider<Of extends { readonly providerCode: string }>(all: readonly Of[]): Map<string, Of[]> {
  const groups = new Map<string, Of[]>()
  for (const each of all) {
    const own = groups.get(each.providerCode)
    if (own) own.push(each)
    else groups.set(each.providerCode, [each])
  }
  return groups
}

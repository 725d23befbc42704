import { canonicalJson, type Json } from '../canonical-json'
import type { Framework } from '../catalogue/framework'
import { isQuarterly } from '../catalogue/indicator'
import { boxesOf } from '../catalogue/boxes-of'
import type { YearPack } from './year-pack'

/** The definitions that a pack follows, in words: what is counted, by which method, from when to when. */
export function definitionsDocument({ framework, inputs }: Pick<YearPack, 'framework' | 'inputs'>): string {
  const { code, name, basis, population } = framework
  const definitions = inputs.definitions.map((each) => definitionOf(framework, each))
  const document = { framework: code, name, basis, catalogue_version: inputs.catalogueVersion }
  return `${canonicalJson({ ...document, population: [...population], definitions })}\n`
}

function definitionOf(
  { indicators, groups }: Framework,
  { code, version, title }: YearPack['inputs']['definitions'][number],
): Json {
  const indicator = indicators.find((each) => each.code === code && each.version === version)
  if (!indicator) return { code, version, title }
  const { asSpecified, group, firstPeriod, lastPeriod, draftFaults } = indicator
  return {
    ...{ code, version, title, kind: indicator.kind, group: groups[group] ?? group },
    ...{ first_period: firstPeriod, last_period: lastPeriod, draft_faults: [...draftFaults] },
    as_specified: { ...asSpecified, descriptor: [...(asSpecified.descriptor ?? [])] },
    ...(isQuarterly(indicator)
      ? {
          as_operated: { ...indicator.asOperated, notes: [...indicator.asOperated.notes] },
          better_when: indicator.betterWhen,
          boxes: Object.entries(boxesOf(indicator)).map(([box, { label }]) => ({ box, label })),
        }
      : { criteria: indicator.criteria.map(({ id, text, mandatory }) => ({ id, text, mandatory })) }),
  }
}

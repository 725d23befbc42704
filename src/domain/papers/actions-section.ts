import { extents } from '../actions/say-action'
import { findIndicator } from '../catalogue/find'
import { isQuarterly } from '../catalogue/indicator'
import { kinds } from '../kinds'
import type { PackAction, PackAim } from '../pack/pack-actions'
import type { YearPack } from '../pack/year-pack'
import { sayDaysLimit, sayLimit } from '../statistics/format-share'
import { NOTHING, nameLine, nameOf, sayIsoDay } from './names-of'
import type { PaperBlock, PaperSection } from './paper'

/** What is to be done, and what is to change by when. */
export function actionsSection(pack: YearPack): PaperSection {
  return { heading: 'Actions and aims', blocks: [actionsOf(pack), aimsOf(pack)] }
}

function actionsOf(pack: YearPack): PaperBlock {
  if (pack.actions.length === 0) return { kind: 'text', text: `No action of ${pack.year} is recorded.` }
  return {
    kind: 'table',
    caption: 'Actions',
    columns: [
      { heading: 'Provider', share: 2 },
      { heading: 'What', share: 3 },
      { heading: 'Owner', share: 1.3 },
      { heading: 'Due', share: 1.2 },
      { heading: 'How far', share: 3.2 },
    ],
    rows: pack.actions.map((action) => [
      nameOf(pack, action.provider),
      `${action.number}. ${action.what}${action.from === null ? '' : `\nFrom: ${action.from}`}`,
      action.owner,
      sayIsoDay(action.due),
      sayExtent(action),
    ]),
  }
}

function sayExtent({
  extentMet,
  detail,
  completedOn,
  escalatedTo,
  carriedFrom,
  files = [],
}: PackAction): string {
  return [
    extentMet === null ? 'Going on' : extents[extentMet],
    ...(completedOn === null ? [] : [`Completed ${sayIsoDay(completedOn)}`]),
    ...(detail === null ? [] : [detail]),
    ...(escalatedTo === null ? [] : [`Escalated to ${escalatedTo}`]),
    ...(carriedFrom === null ? [] : [`Carried over from ${carriedFrom}`]),
    ...files.map(({ name, sha256 }) => `File: ${name}, SHA-256 ${sha256.slice(0, 12)}…`),
  ].join('\n')
}

function aimsOf(pack: YearPack): PaperBlock {
  if (pack.aims.length === 0) return { kind: 'text', text: 'No improvement aim is set.' }
  return {
    kind: 'table',
    caption: 'Improvement aims',
    columns: [
      { heading: 'Provider', share: 2.4 },
      { heading: 'Line', share: 2.6 },
      { heading: 'From', share: 1.2, isNumeric: true },
      { heading: 'To', share: 1.2, isNumeric: true },
      { heading: 'This year', share: 1.2, isNumeric: true },
      { heading: 'By', share: 1.6 },
    ],
    rows: pack.aims.map((aim) => [
      nameOf(pack, aim.provider),
      nameLine(pack, aim.indicator),
      ...[aim.baseline, aim.target, aim.latest].map((value) => sayValue(pack, aim, value)),
      sayIsoDay(aim.by),
    ]),
  }
}

function sayValue({ framework }: YearPack, { indicator }: PackAim, value: number | null): string {
  if (value === null) return NOTHING
  const line = findIndicator(indicator, framework)
  const isDays = line && isQuarterly(line) && kinds[line.kind].unit === 'days'
  return isDays ? `${sayDaysLimit(value)} days` : sayLimit(value)
}

import { extents } from '../../actions/say-action'
import { isQuarterly } from '../../catalogue/indicator'
import { scanStates } from '../../evidence/scan-state'
import { kinds } from '../../kinds'
import { indicatorLabel, wordsOf } from '../labels'
import type { PackAction, PackAim } from '../pack-actions'
import type { PackFile } from '../pack-declaration'
import { type Shelf, sheetNames } from './places'
import type { Sheet } from './sheet'
import { type TableColumn, fingerprints, numbers, tableSheet, texts } from './table-sheet'

/** What is to be done, by whom and by when, and how far it is. */
export function actionsSheet(shelf: Shelf): Sheet {
  return tableSheet({
    ...{ name: sheetNames.actions, about: 'What is to be done, by whom and by when, and how far it is.' },
    ...{ columns: actionColumns(shelf), rows: shelf.pack.actions, frozen: 2 },
    whenEmpty: 'No action is recorded for this year.',
  })
}

function actionColumns({ labelOf }: Shelf): readonly TableColumn<PackAction>[] {
  return [
    texts('Provider', 30, ({ provider }) => labelOf(provider)),
    numbers('Number', 'count', ({ number }) => number, 9),
    texts('Comes from', 20, ({ source, from }) => from ?? wordsOf(source)),
    texts('What', 60, ({ what }) => what),
    texts('Owner', 22, ({ owner }) => owner),
    numbers('Due', 'date', ({ due }) => due, 13),
    texts('Extent met', 14, ({ extentMet }) => extentMet && extents[extentMet]),
    texts('Detail', 50, ({ detail }) => detail),
    numbers('Completed on', 'date', ({ completedOn }) => completedOn, 13),
    texts('Escalated to', 24, ({ escalatedTo }) => escalatedTo),
    texts('Carried over from', 12, ({ carriedFrom }) => carriedFrom),
    texts('Files', 30, ({ files }) =>
      oneALine(files, ({ name, scan }) => `${name} (${scanStates[scan].toLowerCase()})`),
    ),
    fingerprints('SHA-256 of the files', ({ files }) => oneALine(files, ({ sha256 }) => sha256)),
  ]
}

/** In the same order in both columns. */
function oneALine(files: PackAction['files'], say: (file: PackFile) => string): string | null {
  return files?.map(say).join('\n') || null
}

/** Figures that are to change: shares and mean days in columns of their own. */
export function aimsSheet(shelf: Shelf): Sheet {
  return tableSheet({
    ...{ name: sheetNames.aims, about: 'Figures that are to change, from where, to what and by when.' },
    ...{ columns: aimColumns(shelf), rows: shelf.pack.aims, frozen: 2 },
    whenEmpty: 'No improvement aim is recorded for this year.',
  })
}

function aimColumns({ pack, labelOf }: Shelf): readonly TableColumn<PackAim>[] {
  const lines = new Map(pack.rows.map(({ indicator }) => [indicator.code, indicator]))
  const unitOf = (code: string) => {
    const line = lines.get(code)
    return line && isQuarterly(line) ? kinds[line.kind].unit : 'share'
  }
  const only = (unit: 'share' | 'days', name: 'baseline' | 'target' | 'latest') => (aim: PackAim) =>
    unitOf(aim.indicator) === unit ? aim[name] : null
  const labelled = (code: string) => {
    const line = lines.get(code)
    return line ? indicatorLabel(line) : code
  }
  return [
    texts('Provider', 30, ({ provider }) => labelOf(provider)),
    texts('Indicator', 46, ({ indicator }) => labelled(indicator)),
    numbers('By', 'date', ({ by }) => by, 13),
    numbers('Share: baseline', 'share', only('share', 'baseline')),
    numbers('Share: target', 'share', only('share', 'target')),
    numbers("Share: the year's", 'share', only('share', 'latest')),
    numbers('Mean days: baseline', 'days', only('days', 'baseline')),
    numbers('Mean days: target', 'days', only('days', 'target')),
    numbers("Mean days: the year's", 'days', only('days', 'latest')),
  ]
}

import { pictureHref, providersFileHref } from '@/domain/addresses/dashboards'
import { indicatorFileHref } from '@/domain/addresses/dashboard-files'
import { toFunnel } from './to-funnel'
import type { IndicatorView } from './to-indicator-view'

interface FileOf {
  readonly href: string
  readonly text: string
}

/** What can be taken away of an indicator: its table, and each picture that its page draws with the table of it. */
export function toIndicatorFiles(view: IndicatorView): readonly FileOf[] {
  const { framework, indicator, span, as, asAt: at, rows, nationalChart } = view
  const table = providersFileHref(framework.code, indicator.code, span, { as, at })
  const of = (file: Parameters<typeof indicatorFileHref>[3]) =>
    indicatorFileHref(framework.code, indicator.code, span, file, { as, at })
  const wentOn = nationalChart.points.some(({ value }) => value !== null)
  const files: readonly (FileOf & { readonly isThere: boolean })[] = [
    { isThere: true, href: table, text: 'this table' },
    { isThere: toFunnel(view) !== null, href: of('funnel.svg'), text: 'the funnel' },
    {
      isThere: rows.some(({ cell }) => cell.estimate !== undefined),
      ...{ href: of('intervals.svg'), text: 'the intervals' },
    },
    { isThere: wentOn, href: pictureHref(table), text: 'all together' },
    { isThere: wentOn, href: of('together.csv'), text: 'all together' },
    { isThere: indicator.isRareEvent === true, href: of('excess.svg'), text: 'observed minus expected' },
    { isThere: indicator.isRareEvent === true, href: of('excess.csv'), text: 'observed minus expected' },
  ]
  return files.filter(({ isThere }) => isThere)
}

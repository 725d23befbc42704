import { notFound } from 'next/navigation'
import { compareHref, overviewHref, pictureHref } from '@/domain/addresses/dashboards'
import { compareFileHref } from '@/domain/addresses/dashboard-files'
import { parseShown } from '@/domain/addresses/parse-shown'
import { sayPeriod } from '@/domain/periods/format'
import { AsItWas } from '@/features/dashboards/components/as-it-was'
import { MadeOfFoot } from '@/features/dashboards/components/made-of-foot'
import { SideBySideScreen } from '@/features/dashboards/components/side-by-side-screen'
import { type SideBySide, toSideBySide } from '@/features/dashboards/to-side-by-side'
import { getSideBySide } from '@/operations/read/get-side-by-side'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../../actor-shell'
import { askedFramework } from '../../asked-framework'
import { PrintFoot } from '../../print-foot'
import { readAsAt } from '../../read-as-at'
import { readParam } from '../../search-params'

/** Providers side by side, as they were ticked on the overview. */
export default async function ComparePage({ searchParams }: PageProps<'/dashboards/compare'>) {
  const actor = await requireActor()
  const asked = (await searchParams)['provider'] ?? []
  const providerCodes = (typeof asked === 'string' ? [asked] : asked).filter((code) => code !== '')
  const read = await getSideBySide(actor, await askedFramework(searchParams, actor), {
    providerCodes,
    period: await readParam(searchParams, 'period'),
    as: parseShown(await readParam(searchParams, 'as')),
    at: await readAsAt(searchParams),
  })
  const view = toSideBySide(read ?? notFound())
  const { framework, made, period, as } = view
  const hrefNow = compareHref(framework.code, providerCodes, period, as)
  return (
    <ActorShell
      title={`Side by side, ${sayPeriod(period).toLowerCase()}`}
      current="dashboards"
      width="dashboard"
      framework={framework.code}
      breadcrumb={[
        { href: overviewHref(framework.code, view.span, { as, at: made.asAt }), text: 'Dashboards' },
      ]}
    >
      <PrintFoot {...made} />
      <AsItWas framework={framework.code} made={made} hrefNow={hrefNow} />
      <SideBySideScreen {...view} />
      <MadeOfFoot made={made} hrefNow={hrefNow} files={filesOf(view)} />
    </ActorShell>
  )
}

/** The table and the picture of those that are shown; of fewer than two there is neither. */
function filesOf({ framework, columns, period, as, made }: SideBySide) {
  if (columns.length < 2) return []
  const codes = columns.map(({ code }) => code)
  const table = compareFileHref(framework.code, codes, period, { as, at: made.asAt })
  return [
    { href: table, text: 'This table' },
    { href: pictureHref(table), text: 'This page as a picture' },
  ]
}

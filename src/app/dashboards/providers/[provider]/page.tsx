import { notFound } from 'next/navigation'
import { can } from '@/domain/access/actor'
import { overviewHref, pictureHref, providerHref, resultsFileHref } from '@/domain/addresses/dashboards'
import { AsItWas } from '@/features/dashboards/components/as-it-was'
import { MadeOfFoot } from '@/features/dashboards/components/made-of-foot'
import { ProviderScreen } from '@/features/dashboards/components/provider-screen'
import { parseShown } from '@/domain/addresses/parse-shown'
import { toMergers } from '@/features/dashboards/to-mergers'
import { toProviderView } from '@/features/dashboards/to-provider-view'
import { type ProviderRead, getProvider } from '@/operations/read/get-provider'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../../../actor-shell'
import { askedFramework } from '../../../asked-framework'
import { PrintFoot } from '../../../print-foot'
import { readAsAt } from '../../../read-as-at'
import { readParam } from '../../../search-params'

export default async function ProviderPage({
  params,
  searchParams,
}: PageProps<'/dashboards/providers/[provider]'>) {
  const actor = await requireActor()
  const { provider: providerCode } = await params
  const read = await getProvider(actor, await askedFramework(searchParams, actor), {
    providerCode,
    period: await readParam(searchParams, 'period'),
    as: parseShown(await readParam(searchParams, 'as')),
    at: await readAsAt(searchParams),
  })
  const view = toProviderView(read ?? notFound())
  const hrefNow = providerHref({ framework: view.framework.code, providerCode }, view.shown?.period, view.as)
  const of = { framework: view.framework.code, providerCode }
  const opened = await readParam(searchParams, 'chart')
  if (opened !== '' && opened !== 'all' && !view.chartOf(opened)) notFound()
  return (
    <ActorShell
      title={`${view.provider.code} ${view.provider.name}`}
      current="dashboards"
      width="dashboard"
      framework={view.framework.code}
      breadcrumb={[
        { href: overviewHref(view.framework.code, undefined, { at: view.made.asAt }), text: 'Dashboards' },
      ]}
    >
      <PrintFoot {...view.made} />
      <AsItWas framework={view.framework.code} made={view.made} hrefNow={hrefNow} />
      <ProviderScreen
        {...{ view, opened }}
        mergers={toMergers(actor, view)}
        mayDecide={can(actor, 'return:judge', of)}
        mayAsk={can(actor, 'query:raise', of)}
        mayAim={can(actor, 'action:open', of)}
      />
      <MadeOfFoot made={view.made} hrefNow={hrefNow} files={filesOf(view)} />
    </ActorShell>
  )
}

function filesOf({ shown, as, made }: ProviderRead) {
  if (!shown) return []
  const table = resultsFileHref(shown, { as, at: made.asAt })
  return [
    { href: table, text: 'Results' },
    { href: pictureHref(table), text: 'These lines as a picture' },
  ]
}

import { notFound } from 'next/navigation'
import { exportsHref } from '@/domain/addresses/exports'
import { mayPublish } from '@/domain/sharing/may-publish'
import { AsAtForm } from '@/features/dashboards/components/as-at-form'
import { ExportsScreen } from '@/features/exports/components/exports-screen'
import { ShareableFiles } from '@/features/exports/components/shareable-files'
import { getAnnualExports } from '@/operations/read/get-annual-exports'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../actor-shell'
import { askedFramework } from '../asked-framework'
import { readAsAt } from '../read-as-at'
import { readParam } from '../search-params'

export default async function ExportsPage({ searchParams }: PageProps<'/exports'>) {
  const actor = await requireActor()
  const framework = await askedFramework(searchParams, actor)
  const at = await readAsAt(searchParams)
  const [year, provider, commissioner] = await Promise.all(
    ['year', 'provider', 'commissioner'].map((name) => readParam(searchParams, name)),
  )
  const narrowing = { provider: provider || undefined, commissioner: commissioner || undefined }
  const view = await getAnnualExports(actor, framework, { year: year ?? '', narrowing, at })
  if (!view) notFound()
  return (
    <ActorShell title="Annual exports" current="exports" framework={framework.code} hrefUnder={exportsHref}>
      <ExportsScreen {...view}>
        {view.files && mayPublish(actor, framework.code) && (
          <ShareableFiles framework={framework} year={view.files.year} at={at} />
        )}
        <AsAtForm hrefNow={exportsHref(framework.code, year, narrowing)} at={at} />
      </ExportsScreen>
    </ActorShell>
  )
}

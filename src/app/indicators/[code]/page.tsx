import { notFound } from 'next/navigation'
import { indicatorsHref } from '@/domain/addresses/catalogue'
import { IndicatorScreen } from '@/features/indicators/components/indicator-screen'
import { toIndicatorView } from '@/features/indicators/to-indicator-view'
import { ActorShell } from '../../actor-shell'
import { askedFramework } from '../../asked-framework'

/** Open to everybody. */
export default async function IndicatorPage({ params, searchParams }: PageProps<'/indicators/[code]'>) {
  const framework = await askedFramework(searchParams, null)
  const view = toIndicatorView(framework, (await params).code) ?? notFound()
  const { code, shortTitle } = view.indicator
  return (
    <ActorShell
      title={`${code} ${shortTitle}`}
      current="indicators"
      framework={framework.code}
      breadcrumb={[{ href: indicatorsHref(framework.code), text: 'Indicators' }]}
    >
      <IndicatorScreen {...view} />
    </ActorShell>
  )
}

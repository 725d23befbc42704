import { notFound } from 'next/navigation'
import { indicatorsHref } from '@/domain/addresses/catalogue'
import { IndicatorScreen } from '@/features/indicators/components/indicator-screen'
import { getIndicator } from '@/features/indicators/get-indicator'
import { ActorShell } from '../../actor-shell'
import { askedFramework } from '../../asked-framework'

/** Open to everybody. */
export default async function IndicatorPage({ params, searchParams }: PageProps<'/indicators/[code]'>) {
  const framework = await askedFramework(searchParams)
  const view = getIndicator(framework, (await params).code)
  if (!view) notFound()
  const { code, shortTitle } = view.indicator
  return (
    <ActorShell
      title={`${code} ${shortTitle}`}
      current="/indicators"
      breadcrumb={[{ href: indicatorsHref(framework.code), text: 'Indicators' }]}
    >
      <IndicatorScreen {...view} />
    </ActorShell>
  )
}

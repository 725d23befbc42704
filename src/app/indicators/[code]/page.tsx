import { notFound } from 'next/navigation'
import { IndicatorScreen } from '@/features/indicators/components/indicator-screen'
import { getIndicator } from '@/features/indicators/get-indicator'
import { ActorShell } from '../../actor-shell'

/** Open to everybody. */
export default async function IndicatorPage({ params }: PageProps<'/indicators/[code]'>) {
  const view = getIndicator((await params).code)
  if (!view) notFound()
  const { code, shortTitle } = view.indicator
  return (
    <ActorShell
      title={`${code} ${shortTitle}`}
      current="/indicators"
      breadcrumb={[{ href: '/indicators', text: 'Indicators' }]}
    >
      <IndicatorScreen {...view} />
    </ActorShell>
  )
}

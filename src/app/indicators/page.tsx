import { CatalogueScreen } from '@/features/indicators/components/catalogue-screen'
import { askedFramework } from '../asked-framework'
import { ActorShell } from '../actor-shell'

/** Open to everybody. */
export default async function IndicatorsPage({ searchParams }: PageProps<'/indicators'>) {
  const framework = await askedFramework(searchParams)
  return (
    <ActorShell title="The indicators" current="/indicators">
      <CatalogueScreen framework={framework} />
    </ActorShell>
  )
}

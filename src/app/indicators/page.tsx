import { CatalogueScreen } from '@/features/indicators/components/catalogue-screen'
import { ActorShell } from '../actor-shell'

/** Open to everybody. */
export default function IndicatorsPage() {
  return (
    <ActorShell title="The indicators" current="/indicators">
      <CatalogueScreen />
    </ActorShell>
  )
}

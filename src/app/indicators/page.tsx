import { indicatorsHref } from '@/domain/addresses/catalogue'
import { CatalogueScreen } from '@/features/indicators/components/catalogue-screen'
import { generalRules } from '@/features/indicators/to-indicator-view'
import { ActorShell } from '../actor-shell'
import { askedFramework } from '../asked-framework'

/** Open to everybody. */
export default async function IndicatorsPage({ searchParams }: PageProps<'/indicators'>) {
  const framework = await askedFramework(searchParams, null)
  return (
    <ActorShell
      title="The indicators"
      current="indicators"
      framework={framework.code}
      hrefUnder={indicatorsHref}
    >
      <CatalogueScreen framework={framework} rules={generalRules(framework)} />
    </ActorShell>
  )
}

import { parseMarkdown } from '@/domain/pages/parse-markdown'
import { type ServicePageName, servicePages } from '@/domain/pages/service-pages'
import { Markdown } from '@/features/pages/components/markdown'
import { readServicePage } from '@/server/service-pages'
import { ActorShell } from './actor-shell'

/** A page about the service itself, open to everybody, as it is written in its file. */
export async function ServicePage({ name }: { name: ServicePageName }) {
  const blocks = parseMarkdown(await readServicePage(name))
  return (
    <ActorShell title={servicePages[name]}>
      <div className="nhsuk-grid-row">
        <div className="nhsuk-grid-column-two-thirds">
          <Markdown blocks={blocks} />
        </div>
      </div>
    </ActorShell>
  )
}

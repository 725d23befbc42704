import { notFound } from 'next/navigation'
import { complianceHref, overviewFileHref } from '@/domain/addresses/dashboards'
import { parseShown } from '@/domain/addresses/parse-shown'
import { saySpanName } from '@/domain/periods/span'
import { AsItWas } from '@/features/dashboards/components/as-it-was'
import { ComplianceScreen } from '@/features/dashboards/components/compliance-screen'
import { MadeOfFoot } from '@/features/dashboards/components/made-of-foot'
import { toCompliance } from '@/features/dashboards/to-compliance'
import { getCompliance } from '@/operations/read/get-compliance'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../../actor-shell'
import { askedFramework } from '../../asked-framework'
import { PrintFoot } from '../../print-foot'
import { readAsAt } from '../../read-as-at'
import { readParam } from '../../search-params'

export default async function CompliancePage({ searchParams }: PageProps<'/dashboards/compliance'>) {
  const actor = await requireActor()
  const read = await getCompliance(actor, await askedFramework(searchParams, actor), {
    period: await readParam(searchParams, 'period'),
    as: parseShown(await readParam(searchParams, 'as')),
    at: await readAsAt(searchParams),
  })
  const compliance =
    toCompliance(read ?? notFound(), {
      show: await readParam(searchParams, 'show'),
      commissioner: await readParam(searchParams, 'commissioner'),
      answers: await readParam(searchParams, 'answers'),
    }) ?? notFound()
  const { framework, span, as, asked } = compliance
  const hrefNow = complianceHref(framework.code, span, { ...asked, as })
  const fileHref = overviewFileHref(framework.code, 'returns', span, { as, at: compliance.asAt })
  return (
    <ActorShell
      title={`Compliance of ${saySpanName(span).toLowerCase()}`}
      current="dashboards"
      width="dashboard"
      framework={framework.code}
      hrefUnder={complianceHref}
    >
      <PrintFoot {...compliance.made} />
      <AsItWas framework={framework.code} made={compliance.made} hrefNow={hrefNow} />
      <ComplianceScreen {...compliance} />
      <MadeOfFoot
        made={compliance.made}
        hrefNow={hrefNow}
        files={[{ href: fileHref, text: 'Returns, and whom to ring' }]}
      />
    </ActorShell>
  )
}

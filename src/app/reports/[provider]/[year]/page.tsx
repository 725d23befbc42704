import { notFound } from 'next/navigation'
import { providerHref } from '@/domain/addresses/dashboards'
import { reportHref } from '@/domain/addresses/reports'
import { parseFinancialYear } from '@/domain/periods/period'
import { AsAtForm } from '@/features/dashboards/components/as-at-form'
import { ReportScreen } from '@/features/reports/components/report-screen'
import { getOwnReport } from '@/operations/read/get-own-report'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../../../actor-shell'
import { askedFramework } from '../../../asked-framework'
import { readAsAt } from '../../../read-as-at'
import { PrintFoot } from '../../../print-foot'

/** What a provider is told about one of its years. */
export default async function ReportPage({ params, searchParams }: PageProps<'/reports/[provider]/[year]'>) {
  const actor = await requireActor()
  const { provider: providerCode, year: written } = await params
  const framework = await askedFramework(searchParams, actor)
  const year = parseFinancialYear(written) ?? notFound()
  const at = await readAsAt(searchParams)
  const read = (await getOwnReport(actor, framework, { providerCode, year, at })) ?? notFound()
  const { code, name } = read.provider
  const lastIncluded = read.report?.pack.stamp.lastSubmittedAt ?? null
  return (
    <ActorShell
      title={`Your service in ${year}, ${code} ${name}`}
      current="dashboards"
      width="dashboard"
      framework={framework.code}
      breadcrumb={[
        { href: providerHref({ framework: framework.code, providerCode }), text: `${code} ${name}` },
      ]}
    >
      <PrintFoot lastIncluded={lastIncluded} asAt={at} />
      <ReportScreen {...read}>
        <AsAtForm hrefNow={reportHref(framework.code, code, year)} at={at} />
      </ReportScreen>
    </ActorShell>
  )
}

import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { originHref, overviewHref, pooledOriginHref, providerHref } from '@/domain/addresses/dashboards'
import { type Actor, can } from '@/domain/access/actor'
import { auditHref } from '@/domain/addresses/audit'
import type { Framework } from '@/domain/catalogue/framework'
import { returnId } from '@/domain/returns/quarterly-return'
import { type Span, lastQuarterOf, parseSpan, saySpanName } from '@/domain/periods/span'
import type { MadeOf } from '@/domain/returns/made-of'
import { AsItWas } from '@/features/dashboards/components/as-it-was'
import { MadeOfFoot } from '@/features/dashboards/components/made-of-foot'
import { OriginScreen } from '@/features/dashboards/components/origin-screen'
import { PooledOriginScreen } from '@/features/dashboards/components/pooled-origin-screen'
import { answerQueryAction, followQueryAction, raiseQueryAction } from '@/features/queries/actions'
import { FigureQueries } from '@/features/queries/components/figure-queries'
import { toQueriesView } from '@/features/queries/to-queries-view'
import { parseShown } from '@/domain/addresses/parse-shown'
import { type Origin, getOrigin } from '@/operations/read/get-origin'
import { getPooledOrigin } from '@/operations/read/get-pooled-origin'
import { listQueries } from '@/operations/read/list-queries'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../../../../../actor-shell'
import { askedFramework } from '../../../../../asked-framework'
import { heldPost } from '../../../../../held-post'
import { readVersion } from '../../../../../read-version'
import { PrintFoot } from '../../../../../print-foot'
import { readAsAt } from '../../../../../read-as-at'
import { type SearchParams, readParam } from '../../../../../search-params'

type Props = PageProps<'/dashboards/providers/[provider]/[period]/[code]'>

export default async function OriginPage({ params, searchParams }: Props) {
  const held = await heldPost([raiseQueryAction, answerQueryAction, followQueryAction], searchParams)
  if (held) return held
  const actor = await requireActor()
  const { provider: providerCode, period, code } = await params
  const [framework, span] = [await askedFramework(searchParams, actor), parseSpan(period) ?? notFound()]
  const at = await readAsAt(searchParams)
  if (span.kind === 'quarter') {
    const key = { framework: framework.code, providerCode, period: span.period }
    const asked = { code, version: await readVersion(searchParams), at }
    const origin = (await getOrigin(actor, key, asked)) ?? notFound()
    const view = await readQueries(actor, origin, searchParams)
    const hrefNow = originHref(key, code, asked.version ?? undefined)
    return (
      // A form on it titles the page by itself, since that says when something is wrong.
      <Frame {...{ ...origin, span, hrefNow, isTitled: !view?.form }}>
        <FigureQueries title={titleOf({ ...origin, span })} view={view}>
          <OriginScreen {...origin} />
        </FigureQueries>
        {can(actor, 'audit:read', key) && (
          <p>
            <a href={auditHref({ return: returnId(key), indicator: code })}>Who changed this figure</a>
          </p>
        )}
      </Frame>
    )
  }
  const asked = { providerCode, span, code, as: parseShown(await readParam(searchParams, 'as')), at }
  const longer = (await getPooledOrigin(actor, framework, asked)) ?? notFound()
  const hrefNow = pooledOriginHref({ framework: framework.code, providerCode }, span, code, asked.as)
  return (
    <Frame {...longer} indicator={longer.pooled.indicator} hrefNow={hrefNow}>
      <PooledOriginScreen
        {...longer}
        mayAsk={can(actor, 'query:raise', { framework: framework.code, providerCode })}
      />
    </Frame>
  )
}

/** What was asked about the line, and the form that the address asks for; null for whoever has no part in it. */
async function readQueries(actor: Actor, { of, indicator, shown }: Origin, searchParams: SearchParams) {
  const asked = await listQueries(actor, of, indicator.code)
  const form = { ask: await readParam(searchParams, 'ask'), query: await readParam(searchParams, 'query') }
  const line = { key: of, indicator: indicator.code, version: shown.version }
  return asked && toQueriesView(actor, { ...line, ...asked }, form)
}

interface Framed {
  readonly framework: Framework
  readonly provider: { readonly code: string; readonly name: string }
  readonly indicator: { readonly code: string }
  readonly span: Span
  readonly made: MadeOf
  /** The same page as it is now. */
  readonly hrefNow: string
  readonly isTitled?: boolean
  readonly children: ReactNode
}

function Frame({ framework, provider, indicator, span, made, hrefNow, isTitled = true, children }: Framed) {
  const at = made.asAt
  const of = { framework: framework.code, providerCode: provider.code }
  return (
    <ActorShell
      title={isTitled ? titleOf({ provider, indicator, span }) : undefined}
      current="dashboards"
      framework={framework.code}
      breadcrumb={[
        { href: overviewHref(framework.code, span, { at }), text: 'Dashboards' },
        { href: providerHref(of, lastQuarterOf(span), { at }), text: `${provider.code} ${provider.name}` },
      ]}
    >
      <PrintFoot {...made} />
      <AsItWas framework={framework.code} made={made} hrefNow={hrefNow} code={indicator.code} />
      {children}
      <MadeOfFoot made={made} hrefNow={hrefNow} />
    </ActorShell>
  )
}

function titleOf({ provider, indicator, span }: Pick<Framed, 'provider' | 'indicator' | 'span'>): string {
  return `${provider.code} ${indicator.code}, ${saySpanName(span).toLowerCase()}`
}

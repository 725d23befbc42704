import type { Actor } from '@/domain/access/actor'
import { parseShown } from '@/domain/addresses/parse-shown'
import type { Framework } from '@/domain/catalogue/framework'
import type { ShownVersion } from '@/domain/returns/stored-line'
import { answerFile, refuseStranger } from '@/server/http/answer-file'
import { findActor } from '@/server/session/find-actor'
import { frameworkNamed } from '../asked-framework'
import { REFUSED_FILE, asAtOf } from '../read-as-at'

/** What an address asks of a file of the dashboards, beside its path. */
interface AskedFile {
  readonly actor: Actor
  readonly framework: Framework
  readonly period: string
  readonly as: ShownVersion
  readonly at: Date | null
}

type KeptFile = Parameters<typeof answerFile>[0]

/** A file of what a page of the dashboards shows to the same person: null where there is no such page for them. */
export async function answerDashboardFile(
  request: Request,
  make: (asked: AskedFile) => Promise<KeptFile>,
): Promise<Response> {
  const actor = await findActor()
  if (!actor) return refuseStranger()
  const { searchParams } = new URL(request.url)
  const asked = (name: string) => searchParams.get(name) ?? ''
  const framework = frameworkNamed(asked('framework'), actor)
  const at = await asAtOf(searchParams)
  if (at === undefined) return answerFile(null, REFUSED_FILE)
  const as = parseShown(asked('as'))
  const file = framework && (await make({ actor, framework, period: asked('period'), as, at }))
  return answerFile(file, 'The dashboards lead to those that you may have.')
}

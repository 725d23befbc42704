import type { Actor } from '@/domain/access/actor'
import type { Framework } from '@/domain/catalogue/framework'
import { hsps1767 } from '@/domain/catalogue/hsps-1767'
import type { DeclarationKey } from '@/domain/declarations/declaration'
import { financialYearOf } from '@/domain/periods/period'
import type { ReturnKey } from '@/domain/returns/quarterly-return'
import { getAnnotations } from '@/operations/read/get-annotations'
import { getAnnualExports } from '@/operations/read/get-annual-exports'
import { getBeside } from '@/operations/read/get-beside'
import { getComparison } from '@/operations/read/get-comparison'
import { getCompliance } from '@/operations/read/get-compliance'
import { getDeclaration } from '@/operations/read/get-declaration'
import { getEvidence } from '@/operations/read/get-evidence'
import { getHistory } from '@/operations/read/get-history'
import { getHome } from '@/operations/read/get-home'
import { getJudgedLines } from '@/operations/read/get-judged-lines'
import { getOrigin } from '@/operations/read/get-origin'
import { getOverview } from '@/operations/read/get-overview'
import { getOwnReport } from '@/operations/read/get-own-report'
import { getPooledOrigin } from '@/operations/read/get-pooled-origin'
import { getPreview } from '@/operations/read/get-preview'
import { getProvider } from '@/operations/read/get-provider'
import { getReceipt } from '@/operations/read/get-receipt'
import { getReceived } from '@/operations/read/get-received'
import { getReturn } from '@/operations/read/get-return'
import { getReturnStanding } from '@/operations/read/get-return-standing'
import { getServiceProfile } from '@/operations/read/get-service-profile'
import { getSideBySide } from '@/operations/read/get-side-by-side'
import { getSigned } from '@/operations/read/get-signed'
import { getSignedStanding } from '@/operations/read/get-signed-standing'
import { getTaskList } from '@/operations/read/get-task-list'
import { getWorksheet } from '@/operations/read/get-worksheet'
import { getYearPack } from '@/operations/read/get-year-pack'
import { listDeclarations } from '@/operations/read/list-declarations'
import { listDeclaredQueries } from '@/operations/read/list-declared-queries'
import { listQueries } from '@/operations/read/list-queries'
import { listReturns } from '@/operations/read/list-returns'
import { listServiceProfiles } from '@/operations/read/list-service-profiles'
import { OPEN } from '../../factories/organisations'
import { PERIOD } from '../../factories/period'
import { KEY } from '../declarations/declaring'
import { ZZ1 } from '../returns/entering'

const span = { period: PERIOD, as: 'latest' } as const
const year = { kind: 'year', year: financialYearOf(PERIOD) } as const
const providerCode = 'ZZ1'

/** What is asked about: a return and a declaration of ZZ1 under a framework, and a line of the return. */
export interface Subject {
  readonly framework: Framework
  readonly key: ReturnKey
  readonly declared: DeclarationKey
  readonly code: string
}

/** The same under the framework of the service. */
export const ofFirst: Subject = { framework: hsps1767, key: ZZ1, declared: KEY, code: '106' }

/** A question about ZZ1, and at most how often the database is asked for its answer, whoever asks. */
type Question = readonly [name: string, most: number, ask: (actor: Actor) => Promise<unknown>]

/** What is about ZZ1 alone: null for whom it is not there. */
export const aboutOne = ({ framework, key, declared, code }: Subject): readonly Question[] => [
  ['getReturn', 2, (actor) => getReturn(actor, key)],
  ['getTaskList', 3, (actor) => getTaskList(actor, key)],
  ['getPreview', 4, (actor) => getPreview(actor, key)],
  ['getReceipt', 8, (actor) => getReceipt(actor, key)],
  ['getReturnStanding', 3, (actor) => getReturnStanding(actor, 'return:read-submitted', key)],
  ['getDeclaration', 2, (actor) => getDeclaration(actor, declared)],
  ['getEvidence', 3, (actor) => getEvidence(actor, declared)],
  ['getSigned', 4, (actor) => getSigned(actor, declared)],
  ['getSignedStanding', 2, (actor) => getSignedStanding(actor, 'declaration:read-signed', declared)],
  ['getBeside', 4, (actor) => getBeside(actor, declared)],
  ['getJudgedLines', 3, (actor) => getJudgedLines(actor, key)],
  ['getOrigin', 4, (actor) => getOrigin(actor, key, { code, version: null })],
  [
    'getPooledOrigin',
    5,
    (actor) => getPooledOrigin(actor, framework, { providerCode, span: year, code, as: 'latest' }),
  ],
  ['getProvider', 4, (actor) => getProvider(actor, framework, { providerCode, ...span }, OPEN)],
  [
    'getSideBySide',
    4,
    (actor) => getSideBySide(actor, framework, { providerCodes: [providerCode], ...span }, OPEN),
  ],
  ['getReceived', 4, (actor) => getReceived(actor, framework, { providerCode, period: PERIOD }, OPEN)],
  ['getAnnotations', 3, (actor) => getAnnotations(actor, framework, { providerCode, code }, OPEN)],
  ['getHistory', 3, (actor) => getHistory(actor, framework, { providerCode })],
  ['listDeclaredQueries', 3, (actor) => listDeclaredQueries(actor, declared)],
  ['listQueries', 3, (actor) => listQueries(actor, key, code)],
  ['getWorksheet', 4, (actor) => getWorksheet(actor, key)],
  // Of a year of which something is awaited.
  ['getOwnReport', 4, (actor) => getOwnReport(actor, framework, { providerCode, year: year.year })],
  ['getServiceProfile', 4, (actor) => getServiceProfile(actor, framework, { providerCode }, OPEN)],
]

/** What is about a provider that an address names. */
export const aboutProvider = ({
  framework,
  key,
  code: line,
}: Subject): readonly ((actor: Actor, providerCode: string) => Promise<unknown>)[] => [
  (actor, code) =>
    getPooledOrigin(actor, framework, { providerCode: code, span: year, code: line, as: 'latest' }),
  (actor, code) => getProvider(actor, framework, { providerCode: code, ...span }),
  (actor, code) => getSideBySide(actor, framework, { providerCodes: [code], ...span }),
  (actor, code) => getReceived(actor, framework, { providerCode: code, period: PERIOD }),
  (actor, code) => getServiceProfile(actor, framework, { providerCode: code }),
  (actor, code) => getAnnotations(actor, framework, { providerCode: code, code: line }),
  (actor, code) => getHistory(actor, framework, { providerCode: code }),
  (actor, code) => getWorksheet(actor, { ...key, providerCode: code }),
  (actor, code) => getOwnReport(actor, framework, { providerCode: code, year: year.year }),
]

/** What is about everything that somebody sees: the providers that occur in it are theirs. */
export const aboutAll = ({ framework, code }: Subject): readonly Question[] => [
  ['listReturns', 2, (actor) => listReturns(actor, framework)],
  ['listDeclarations', 2, (actor) => listDeclarations(actor, framework)],
  ['listServiceProfiles', 3, (actor) => listServiceProfiles(actor, framework)],
  ['getOverview', 4, (actor) => getOverview(actor, framework, span, OPEN)],
  ['getCompliance', 4, (actor) => getCompliance(actor, framework, span, OPEN)],
  ['getComparison', 4, (actor) => getComparison(actor, framework, { code, ...span }, OPEN)],
  ['getHome', 9, (actor) => getHome(actor, framework, { session: undefined, most: 10 }, OPEN)],
  [
    'getYearPack',
    14,
    async (actor) => {
      const pack = await getYearPack(actor, framework, { year: year.year })
      return pack && { providers: pack.scope.providers, rows: pack.rows.length }
    },
  ],
  [
    'getAnnualExports',
    11,
    async (actor) => {
      const { years = [], files } = (await getAnnualExports(actor, framework, { year: '' })) ?? {}
      // Its files name nobody; whether there are any is what tells one provider from another.
      return { of: years.length > 0 ? providerCode : null, rows: files?.list[0]?.rows }
    },
  ],
]

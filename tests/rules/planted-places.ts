import type { PlantedFault } from './planted-faults'

const GUARDED =
  "'use server'\nconst action = (act: () => void) => act\nexport const save = action(() => undefined)\n"

const FOLDED =
  "import type { ReactNode } from 'react'\ntype Part = (props: { open?: boolean; children?: ReactNode }) => ReactNode\n"

export const places: PlantedFault[] = [
  {
    rule: 'house/settings-in-env',
    at: 'src/server/mail.ts',
    fault: 'export const origin = process.env.APP_ORIGIN\n',
    cleanAt: 'src/server/env.ts',
    clean: 'export const origin = process.env.APP_ORIGIN\n',
  },
  {
    rule: 'house/settings-in-env',
    at: 'scripts/start/mail.mjs',
    fault: 'export const port = process.env.PORT\n',
    cleanAt: 'scripts/lib/environments.mjs',
    clean: 'export const own = process.env\n',
  },
  {
    rule: 'house/server-actions-in-actions',
    at: 'src/features/returns/save.ts',
    fault: "'use server'\nexport const save = async () => {}\n",
    cleanAt: 'src/features/returns/actions.ts',
    clean: GUARDED,
  },
  {
    rule: 'house/guarded-actions',
    at: 'src/features/profiles/actions.ts',
    fault: "'use server'\nexport async function save() {}\n",
    clean: GUARDED,
  },
  {
    rule: 'house/guarded-actions',
    at: 'src/features/home/actions.ts',
    fault: "'use server'\nexport const save = async () => {}\n",
    clean: GUARDED,
  },
  {
    rule: 'house/actions-hold-nothing',
    at: 'src/features/exports/actions.ts',
    fault: `${GUARDED}export const saver = action(() => {\n  const year = 'secret'\n  async function keep() {\n    'use server'\n    await Promise.resolve(year)\n  }\n  void keep()\n})\n`,
    clean: GUARDED,
  },
  {
    rule: 'house/actions-hold-nothing',
    at: 'src/features/exports/components/saver.tsx',
    fault: "export const ofYear = (saveAction: (year: string) => void) => saveAction.bind(null, '2026-27')\n",
    clean: "export const ofYear = (saveAction: (year: string) => void) => saveAction('2026-27')\n",
  },
  {
    rule: 'house/posted-by-one-form',
    at: 'src/features/exports/components/ask.tsx',
    fault: 'export const Ask = ({ post }: { post: () => void }) => <form action={post} />\n',
    clean: 'export const Ask = () => <form action="/" method="get" />\n',
  },
  {
    rule: 'house/posted-by-one-form',
    at: 'src/features/exports/components/answer.tsx',
    fault: "import { useActionState } from 'react'\nexport const useAnswer = useActionState\n",
    cleanAt: 'src/ui/posting/answer.tsx',
    clean: "import { useActionState } from 'react'\nexport const useAnswer = useActionState\n",
  },
  {
    rule: 'house/forms-unfold-themselves',
    at: 'src/features/returns/components/folded.tsx',
    fault: `${FOLDED}export const folded = (Details: Part, PeopleForm: Part) => <Details><PeopleForm /></Details>\n`,
    clean: `${FOLDED}export const folded = (Details: Part, PeopleForm: Part) => <Details open><PeopleForm /></Details>\n`,
  },
  {
    rule: 'house/client-code-in-components',
    at: 'src/app/returns/page.tsx',
    fault: "'use client'\nexport default function Page() {\n  return <p>Returns</p>\n}\n",
    cleanAt: 'src/features/returns/components/returns.tsx',
    clean: "'use client'\nexport function Returns() {\n  return <p>Returns</p>\n}\n",
  },
  {
    rule: 'house/no-default-export',
    at: 'src/ui/hint.tsx',
    fault: 'export default function Hint() {\n  return <p>Hint</p>\n}\n',
    cleanAt: 'src/app/hint/page.tsx',
    clean: 'export default function Page() {\n  return <p>Hint</p>\n}\n',
  },
  {
    rule: 'house/no-inner-html',
    at: 'src/ui/raw.tsx',
    fault: "export const Raw = () => <p dangerouslySetInnerHTML={{ __html: 'x' }} />\n",
    clean: 'export const Raw = () => <p>x</p>\n',
  },
  {
    rule: 'house/no-style-attribute',
    at: 'src/ui/red.tsx',
    fault: "export const Red = () => <p style={{ color: 'red' }}>x</p>\n",
    clean: 'export const Red = () => <p className="red">x</p>\n',
  },
  ...['`/returns/${id}/check`', "'/dashboards'", "'/audit?kind=x'", '`/profiles/${id}`'].map(
    (address, n) => ({
      rule: 'house/addresses-written-once',
      at: `src/features/returns/leads-${n}.ts`,
      fault: `export const leadTo = (id: string) => ${address} + id\n`,
      cleanAt: `src/domain/addresses/leads-${n}.ts`,
      clean: `export const leadTo = (id: string) => ${address} + id\n`,
    }),
  ),
  {
    rule: 'house/addresses-written-once',
    at: 'src/ui/lead.tsx',
    fault: 'export const Lead = () => <a href="/declarations#years">Years</a>\n',
    clean: 'export const Lead = () => <a href="/">Home</a>\n',
  },
  {
    rule: 'no-console',
    at: 'src/server/chatty.ts',
    fault: "console.log('here')\n",
    cleanAt: 'scripts/chatty.mjs',
    clean: "console.log('here')\n",
  },
]

import { organisationsHref } from '@/domain/addresses/admin'
import { ofFramework } from '@/domain/addresses/asking'
import { SHOWN } from '@/domain/organisations/narrow-register'
import { sayCount } from '@/domain/say-count'
import { Button } from '@/ui/button'
import { Details } from '@/ui/details'
import { Heading } from '@/ui/heading'
import { HiddenInputs } from '@/ui/hidden-inputs'
import { InsetText } from '@/ui/inset-text'
import { Select } from '@/ui/select'
import { Table } from '@/ui/table'
import { TextInput } from '@/ui/text-input'
import type { OrganisationsView } from '../to-organisations-view'

const WORDS = {
  open: 'Open providers',
  closed: 'Closed providers',
  missing: 'Open providers of which something is missing',
  all: 'All providers',
} as const

/** Who is registered, who answers for whom today, and what is missing. */
export function OrganisationsScreen({
  imported,
  ...view
}: OrganisationsView & { readonly imported: string | null }) {
  const { missing, isEmpty } = view
  return (
    <>
      <Heading level={1}>Organisations</Heading>
      {imported && (
        <InsetText>
          <p role="status">{imported}</p>
        </InsetText>
      )}
      {missing && (
        <InsetText>
          <p>{missing}</p>
        </InsetText>
      )}
      <ul className="app-ways">
        <li>
          <a href={view.newProviderHref}>Register a provider</a>
        </li>
        <li>
          <a href={view.newCommissionerHref}>Register a commissioner</a>
        </li>
        <li>
          <a href={view.importHref}>Import many from a file</a>
        </li>
      </ul>
      {!isEmpty && <Filter {...view} />}
      {!isEmpty && <Providers {...view} />}
      {view.closed.length > 0 && (
        <Details summary={sayCount(view.closed.length, 'closed provider')}>
          <ProviderTable caption={WORDS.closed} providers={view.closed} />
        </Details>
      )}
      {view.commissioners.length > 0 && <Commissioners {...view} />}
    </>
  )
}

function Filter({ framework, asked }: OrganisationsView) {
  return (
    <form className="app-chooser" action={organisationsHref()} method="get" role="search">
      <HiddenInputs values={ofFramework(framework)} />
      <TextInput
        {...{ id: 'q', name: 'q', width: 20, type: 'search', defaultValue: asked.q }}
        label="Find a code, a name, a region or a lead"
      />
      <Select
        {...{ id: 'show', name: 'show', label: 'Show', defaultValue: asked.show }}
        options={SHOWN.map((value) => ({ value, text: WORDS[value] }))}
      />
      <Button kind="secondary" small>
        Show
      </Button>
    </form>
  )
}

function Providers({ providers, asked }: OrganisationsView) {
  if (providers.length === 0)
    return (
      <>
        <Heading level={2}>{WORDS[asked.show]}</Heading>
        <p>None is as you asked. Show all providers, or look for less.</p>
      </>
    )
  return <ProviderTable caption={WORDS[asked.show]} providers={providers} />
}

function ProviderTable({ caption, providers }: Pick<OrganisationsView, 'providers'> & { caption: string }) {
  return (
    <Table
      caption={`${caption} (${providers.length})`}
      captionSize="s"
      layout="lines"
      columns={[
        { heading: 'Provider', isUnbroken: true },
        { heading: 'Region', isLeftOut: true },
        { heading: 'Commissioner today' },
        { heading: 'Leads', isLeftOut: true },
        { heading: 'State' },
      ]}
      rows={providers.map((provider) => ({
        key: provider.code,
        cells: [
          <a key="name" href={provider.href}>
            {provider.code}, {provider.name}
          </a>,
          provider.region,
          provider.commissioner ?? 'Nobody',
          provider.leads.join('; ') || 'None',
          provider.state,
        ],
      }))}
    />
  )
}

function Commissioners({ commissioners }: OrganisationsView) {
  return (
    <Table
      caption="Commissioners"
      captionSize="s"
      layout="lines"
      columns={[
        { heading: 'Commissioner', isUnbroken: true },
        { heading: 'Answers for', isSaid: true },
        { heading: 'May also read', isSaid: true },
      ]}
      rows={commissioners.map(({ code, name, href, answersFor, reads }) => ({
        key: code,
        cells: [
          <a key="name" href={href}>
            {code}, {name}
          </a>,
          answersFor,
          reads,
        ],
      }))}
    />
  )
}

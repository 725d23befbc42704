import { organisationsHref } from '@/domain/addresses/admin'
import { ofFramework } from '@/domain/addresses/asking'
import { SHOWN } from '@/domain/organisations/narrow-register'
import { Button } from '@/ui/button'
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
      <p className="nhsuk-u-reading-width">
        Providers owe returns while they are open and a commissioner answers for them. Everything here has
        days, so that the past stays as it was.
      </p>
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
      <ul className="nhsuk-list">
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
      {view.commissioners.length > 0 && <Commissioners {...view} />}
    </>
  )
}

function Filter({ framework, asked }: OrganisationsView) {
  return (
    <form action={organisationsHref()} method="get" role="search">
      <HiddenInputs values={ofFramework(framework)} />
      <TextInput
        {...{ id: 'q', name: 'q', label: 'Find', width: 20, type: 'search', defaultValue: asked.q }}
        hint="Part of a code, a name, a region or a lead"
      />
      <Select
        {...{ id: 'show', name: 'show', label: 'Show', defaultValue: asked.show }}
        options={SHOWN.map((value) => ({ value, text: WORDS[value] }))}
      />
      <Button kind="secondary" small>
        Show these
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
  return (
    <Table
      caption={WORDS[asked.show]}
      isCompact
      columns={[
        { heading: 'Provider' },
        { heading: 'Region' },
        { heading: 'Answers for it today' },
        { heading: 'Leads' },
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
          [...provider.leads, ...provider.missingLeads.map((whose) => `no ${whose}`)].join('; ') || 'None',
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
      isCompact
      columns={[{ heading: 'Commissioner' }, { heading: 'Answers for' }, { heading: 'May also read' }]}
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

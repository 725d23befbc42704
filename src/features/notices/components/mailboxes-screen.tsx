'use client'

import { InsetText } from '@/ui/inset-text'
import { PostedForm } from '@/ui/posted-form'
import { Select } from '@/ui/select'
import { Table } from '@/ui/table'
import { TextInput } from '@/ui/text-input'
import { setMailboxAction } from '../actions'
import type { MailboxesView } from '../to-mailboxes-view'

const COLUMNS = ['Organisation', 'Role', 'Mailbox'].map((heading) => ({ heading }))

/** Addresses that stand in for the persons of a role. */
export function MailboxesScreen({ title, view }: { readonly title: string; readonly view: MailboxesView }) {
  return (
    <PostedForm
      title={title}
      button="Save"
      action={setMailboxAction}
      fields={{}}
      boxes={({ valueOf, errorAt }) => (
        <>
          <Select
            key={`office ${valueOf('office')}`}
            id="office"
            name="office"
            label="Whose mail"
            options={view.options}
            defaultValue={valueOf('office')}
            error={errorAt('office')}
          />
          <TextInput
            id="mailbox"
            name="mailbox"
            label="Shared mailbox"
            hint="Leave it blank to send to each person again"
            type="text"
            inputMode="email"
            autoComplete="off"
            spellCheck={false}
            defaultValue={valueOf('mailbox')}
            error={errorAt('mailbox')}
          />
        </>
      )}
    >
      <h1 className="nhsuk-heading-l">{view.title}</h1>
      {view.isSaved && (
        <InsetText>
          <p role="status">Saved. It holds for everything from now on.</p>
        </InsetText>
      )}
      <p>
        What the service tells the people of a role can go to one mailbox instead of each of them. What is
        about somebody&rsquo;s account still goes to the person alone.
      </p>
      {view.set.length > 0 ? (
        <Table caption="Mailboxes that are set" columns={COLUMNS} rows={view.set} />
      ) : (
        <p>No mailbox is set: everybody gets their own mail.</p>
      )}
    </PostedForm>
  )
}

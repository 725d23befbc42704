'use client'

import { Heading } from '@/ui/heading'
import { PostedForm } from '@/ui/posted-form'
import { openActionAction } from '../actions'
import type { OpeningView } from '../to-opening-view'
import { Due, Owner, Target, Words } from './action-boxes'

/** What is to be done, by whom and until when. */
export function OpeningForm({
  view: { title, caption, source, aim, fields },
}: {
  readonly view: OpeningView
}) {
  return (
    <PostedForm
      {...{ title: `${title}, ${caption}`, button: 'Open the action', action: openActionAction, fields }}
      boxes={(controls) => (
        <>
          <Words {...controls} label="What is to be done?" />
          <Owner {...controls} label="Who sees to it?" />
          <Due {...controls} label="To be done by" />
          {aim && <Target {...controls} {...aim} label="Which figure do you aim at by then? (optional)" />}
        </>
      )}
    >
      <Heading level={1} caption={caption}>
        {title}
      </Heading>
      {source && <p>{source}.</p>}
    </PostedForm>
  )
}

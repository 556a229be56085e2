import { type SubmissionResult, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import type { ReactNode } from 'react'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { CheckboxField, CheckboxGroup, RadioGroup } from '#app/ui/choice-fields.tsx'
import { DateField } from '#app/ui/date-field.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { FileField } from '#app/ui/file-field.tsx'
import { NumberField } from '#app/ui/number-field.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { element as h, render, tags, words } from '#tests/support/markup.ts'

const schema = z.object({
  link: z.url('invalid'),
  draft: z.string('required').max(20, 'too-long'),
  minutes: z.coerce.number('not-a-number').optional(),
  day: z.iso.date('not-a-date'),
  topic: z.enum(['winter', 'summer'], 'required'),
  values: z.array(z.string()).min(1, 'required'),
  goal: z.enum(['one', 'two'], 'required'),
  mail: z.boolean().optional(),
  file: z.any().optional(),
})
type Values = z.input<typeof schema>
type Form = ReturnType<typeof useForm<Values>>[0]
type Fields = ReturnType<typeof useForm<Values>>[1]
type Content = (fields: Fields, form: Form) => ReactNode

function FormUnderTest(props: { content: Content; lastResult: SubmissionResult<string[]> | undefined }) {
  const [form, fields] = useForm<Values>({ id: 'f', lastResult: props.lastResult })
  return props.content(fields, form)
}

/** A form as the server renders it, fresh or after these entries were refused. */
function form(content: Content, sent?: FormData): string {
  return answered(content, sent ? parseWithZod(sent, { schema }).reply() : undefined)
}

function answered(content: Content, lastResult: SubmissionResult<string[]> | undefined): string {
  return render(h(FormUnderTest, { content, lastResult }))
}

function entries(values: Record<string, string | string[]>): FormData {
  const data = new FormData()
  for (const [name, value] of Object.entries(values)) {
    for (const single of [value].flat()) data.append(name, single)
  }
  return data
}

const choices = [
  { value: 'one', label: 'Ein Beitrag' },
  { value: 'two', label: 'Zwei Beiträge' },
]
const topics = [
  { value: 'winter', label: 'Weihnachtsfeier' },
  { value: 'summer', label: 'Freibad' },
]

const everyField: Array<[string, string, (fields: Fields) => ReactNode]> = [
  ['TextField', 'input', fields => h(TextField, { field: fields.link, label: 'Link', hint: 'Von LinkedIn' })],
  [
    'TextArea',
    'textarea',
    fields => h(TextArea, { field: fields.draft, label: 'Text', hint: 'Von LinkedIn' }),
  ],
  [
    'NumberField',
    'input',
    fields => h(NumberField, { field: fields.minutes, label: 'Min', hint: 'Von LinkedIn' }),
  ],
  ['DateField', 'input', fields => h(DateField, { field: fields.day, label: 'Tag', hint: 'Von LinkedIn' })],
  [
    'FileField',
    'input',
    fields => h(FileField, { field: fields.file, label: 'Datei', hint: 'Von LinkedIn' }),
  ],
  [
    'SelectField',
    'select',
    fields => h(SelectField, { field: fields.topic, label: 'Thema', hint: 'Von LinkedIn', options: topics }),
  ],
  [
    'CheckboxField',
    'input',
    fields => h(CheckboxField, { field: fields.mail, label: 'Mail', hint: 'Von LinkedIn' }),
  ],
]

describe.each(everyField)('%s', (_name, tag, field) => {
  const markup = form(field)
  const control = tags(markup, tag)[0]

  test('has a label that belongs to it', () => {
    expect(tags(markup, 'label')[0]?.for).toBe(control?.id)
  })

  test('is described by its hint', () => {
    expect(markup).toContain(`id="${control?.['aria-describedby']}">Von LinkedIn</div>`)
  })

  test('says nothing about errors before anything was sent', () => {
    expect(control).not.toHaveProperty('aria-invalid')
    expect(markup).not.toContain('kern-error')
  })
})

describe('a field that was refused', () => {
  const markup = form(
    fields => h(TextField, { field: fields.link, label: 'Link', hint: 'Aus der Adresszeile' }),
    entries({ link: 'kein Link' }),
  )

  test('keeps what was typed', () => {
    expect(tags(markup, 'input')[0]?.value).toBe('kein Link')
  })

  test('is marked, and described by error and hint', () => {
    const input = tags(markup, 'input')[0]
    expect(input?.['aria-invalid']).toBe('true')
    const ids = input?.['aria-describedby']?.split(' ') ?? []
    expect(ids).toHaveLength(2)
    for (const id of ids) expect(markup).toContain(`id="${id}"`)
  })

  test('says in words what to change', () => {
    expect(words(markup)).toContain('Diese Angabe passt hier nicht.')
  })

  test('says it in general words when a code has no sentence of its own', () => {
    const markup = answered(fields => h(TextField, { field: fields.link, label: 'Link' }), {
      status: 'error',
      error: { link: ['not-translated-yet'] },
    })
    expect(words(markup)).toBe('Link Diese Angabe passt hier nicht.')
  })
})

describe('choices', () => {
  test('are one group under one question', () => {
    const markup = form(fields => h(RadioGroup, { field: fields.goal, label: 'Ziel', options: choices }))
    expect(words(markup)).toBe('Ziel Ein Beitrag Zwei Beiträge')
    expect(tags(markup, 'fieldset')).toHaveLength(1)
    expect(tags(markup, 'input').map(input => input.name)).toEqual(['goal', 'goal'])
    expect(tags(markup, 'label').map(label => label.for)).toEqual(
      tags(markup, 'input').map(input => input.id),
    )
  })

  test('stay ticked after something else was refused, one or several', () => {
    const ticked = (values: string[]) => {
      const group = (fields: Fields) =>
        h(CheckboxGroup, { field: fields.values, label: 'Werte', options: choices })
      return tags(form(group, entries({ values, link: 'falsch' })), 'input')
        .filter(input => 'checked' in input)
        .map(input => input.value)
    }
    expect(ticked(['two'])).toEqual(['two'])
    expect(ticked(['one', 'two'])).toEqual(['one', 'two'])
  })

  test('carry their error on the group', () => {
    const markup = form(
      fields => h(CheckboxGroup, { field: fields.values, label: 'Werte', options: choices }),
      entries({ link: 'falsch' }),
    )
    const id = tags(markup, 'fieldset')[0]?.['aria-describedby']
    expect(markup).toContain(`<p class="kern-error" id="${id}">`)
  })

  test('a select offers "none" as an option of its own', () => {
    const markup = form(fields =>
      h(SelectField, { field: fields.topic, label: 'Thema', options: topics, empty: 'Kein Thema' }),
    )
    expect(tags(markup, 'option').map(option => option.value)).toEqual(['', 'winter', 'summer'])
  })
})

describe('what is asked for', () => {
  test('is marked where it is optional, and only there', () => {
    const label = (optional: boolean) =>
      words(form(fields => h(TextField, { field: fields.link, label: 'Link', optional })))
    expect(label(true)).toBe('Link (freiwillig)')
    expect(label(false)).toBe('Link')
  })

  test('may be pasted and filled in by a password manager', () => {
    const markup = form(fields =>
      h(TextField, {
        field: fields.link,
        label: 'Passwort',
        type: 'password',
        autoComplete: 'current-password',
      }),
    )
    expect(tags(markup, 'input')[0]).toMatchObject({ type: 'password', autocomplete: 'current-password' })
    expect(markup).not.toMatch(/onpaste|maxlength/i)
  })

  test('a text names its limit without scripts and never cuts anything off', () => {
    const markup = form(fields => h(TextArea, { field: fields.draft, label: 'Entwurf', limit: 3000 }))
    expect(words(markup)).toContain('Höchstens 3.000 Zeichen')
    expect(tags(markup, 'textarea')[0]).not.toHaveProperty('maxlength')
  })

  test('a number brings up the number keys of a phone', () => {
    const mode = (decimal: boolean) =>
      tags(
        form(fields => h(NumberField, { field: fields.minutes, label: 'Minuten', decimal })),
        'input',
      )[0]?.inputmode
    expect(mode(false)).toBe('numeric')
    expect(mode(true)).toBe('decimal')
  })
})

describe('the summary above a form', () => {
  const labels = { link: 'Link zum Beitrag', day: 'Tag', values: 'Werte' }
  const withSummary = (sent?: FormData) =>
    form(
      (fields, metadata) => [
        h(ErrorSummary, { form: metadata, labels }),
        h(TextField, { field: fields.link, label: 'Link' }),
        h(DateField, { field: fields.day, label: 'Tag' }),
        h(CheckboxGroup, { field: fields.values, label: 'Werte', options: choices }),
      ],
      sent,
    )

  test('is not there before anything was sent', () => {
    expect(withSummary()).not.toContain('role="alert"')
  })

  test('names each field with what is wrong', () => {
    const text = words(withSummary(entries({ link: 'falsch', draft: 'Text', topic: 'winter', goal: 'one' })))
    expect(text).toContain('Bitte sieh dir diese Angaben noch einmal an')
    expect(text).toContain('Link zum Beitrag: Diese Angabe passt hier nicht.')
    expect(text).toContain('Tag: Bitte gib ein Datum ein.')
  })

  test('links to fields that are there', () => {
    const markup = withSummary(entries({ link: 'falsch', draft: 'Text', topic: 'winter', goal: 'one' }))
    const targets = tags(markup, 'a').map(link => link.href?.slice(1))
    expect(targets).toEqual(['f-link', 'f-day', 'f-values'])
    for (const id of targets) expect(markup).toContain(`id="${id}"`)
  })
})

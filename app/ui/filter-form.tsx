import { type ReactNode, useId } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from './button.tsx'
import type { Option } from './select-field.tsx'

/** One way to narrow a list down. `value` is what the address says now. */
export type Filter = {
  name: string
  label: string
  value: string
  options: readonly Option[]
  all?: string | undefined
}

/**
 * Narrows a list down through the address: a GET form that works without JavaScript and whose result
 * can be bookmarked. `resetHref` is shown when something is narrowed down.
 */
export function FilterForm(props: {
  label: string
  search?: { name: string; label: string; value: string } | undefined
  filters?: readonly Filter[] | undefined
  submitLabel?: string | undefined
  resetHref?: string | undefined
  children?: ReactNode
}) {
  const t = useTranslations('shell.ui')
  return (
    <search>
      <form method="get" className="filter-form" aria-label={props.label}>
        {props.search ? <SearchInput {...props.search} /> : null}
        {props.filters?.map(filter => (
          <FilterSelect key={filter.name} {...filter} />
        ))}
        {props.children}
        <div className="filter-form__buttons">
          <Button type="submit" variant="secondary">
            {props.submitLabel ?? t('show')}
          </Button>
          {props.resetHref ? (
            <a className="kern-link" href={props.resetHref}>
              {t('showAll')}
            </a>
          ) : null}
        </div>
      </form>
    </search>
  )
}

function SearchInput(props: { name: string; label: string; value: string }) {
  const id = useId()
  return (
    <div className="kern-form-input filter-form__search">
      <label className="kern-label" htmlFor={id}>
        {props.label}
      </label>
      <input
        id={id}
        key={props.value}
        type="search"
        name={props.name}
        defaultValue={props.value}
        className="kern-form-input__input"
      />
    </div>
  )
}

/** One choice of a filter form, for those that are folded away. */
export function FilterSelect({ name, label, value, options, all }: Filter) {
  const id = useId()
  const t = useTranslations('shell.ui')
  return (
    <div className="kern-form-input">
      <label className="kern-label" htmlFor={id}>
        {label}
      </label>
      <div className="kern-form-input__select-wrapper">
        <select id={id} key={value} name={name} defaultValue={value} className="kern-form-input__select">
          <option value="">{all ?? t('all')}</option>
          {options.map(option => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      </div>
    </div>
  )
}

import { useId } from 'react'

/** Somebody out of a list, by name and where they belong. */
export function PersonChoice(props: {
  label: string
  empty: string
  people: ReadonlyArray<{ ambassadorId: string; name: string; departmentName: string }>
}) {
  const id = useId()
  return (
    <div className="kern-form-input">
      <label className="kern-label" htmlFor={id}>
        {props.label}
      </label>
      <div className="kern-form-input__select-wrapper">
        <select id={id} name="ambassadorId" className="kern-form-input__select" required>
          <option value="">{props.empty}</option>
          {props.people.map(({ ambassadorId, name, departmentName }) => (
            <option key={ambassadorId} value={ambassadorId}>
              {`${name} (${departmentName})`}
            </option>
          ))}
        </select>
      </div>
    </div>
  )
}

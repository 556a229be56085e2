/** Outcome of a use case. `reason` is a closed union per use case; exceptions are reserved for bugs. */
export type Result<Value, Reason extends string> = Success<Value> | Failure<Reason>

export type Success<Value> = { ok: true; value: Value }
export type Failure<Reason extends string> = { ok: false; reason: Reason }

/** Wraps the value of a use case that worked. */
export function success<Value>(value: Value): Success<Value>
export function success(): Success<undefined>
export function success(value?: unknown): Success<unknown> {
  return { ok: true, value }
}

/** Names why a use case changed nothing. The literal type of `reason` is kept. */
export function failure<const Reason extends string>(reason: Reason): Failure<Reason> {
  return { ok: false, reason }
}

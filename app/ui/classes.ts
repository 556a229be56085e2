/** Joins the class names that apply; what is false, null or undefined is left out. */
export function classes(...names: Array<string | false | null | undefined>): string {
  return names.filter(Boolean).join(' ')
}

/** The name of a file, which may break behind every underscore: LinkedIn's are too long for a phone. */
export function breakableName(name: string): string {
  return name.replaceAll('_', '_\u200b')
}

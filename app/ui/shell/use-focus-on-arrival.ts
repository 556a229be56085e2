import { useEffect, useRef } from 'react'

/**
 * Moves the focus to the content when somebody arrives at another page without a reload: the keyboard
 * goes on from there and a screen reader begins there, as after loading a page. The first page keeps
 * the browser's own beginning.
 */
export function useFocusOnArrival(pathname: string) {
  const content = useRef<HTMLElement>(null)
  const last = useRef(pathname)
  useEffect(() => {
    if (last.current === pathname) return
    last.current = pathname
    content.current?.focus({ preventScroll: true })
  }, [pathname])
  return content
}

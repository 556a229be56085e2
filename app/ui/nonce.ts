import { createContext } from 'react'

/**
 * The nonce of the response being rendered. It exists on the server only: in the browser it is
 * undefined, and browsers hide it from scripts anyway.
 */
export const NonceContext = createContext<string | undefined>(undefined)

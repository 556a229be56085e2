/**
 * A route's `shouldRevalidate` where a form can be refused because something has changed in the meantime: after
 * such an answer (409) the page is read afresh like after any other. By itself it would keep what it had loaded,
 * and say who was faster, and which version counts now, from before it happened.
 */
export const reloadAfterRefusal = () => true

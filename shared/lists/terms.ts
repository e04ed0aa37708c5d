/** A tag (merkelapp) says something about members; a list (liste) gathers them for a while. */
export const LIST_KINDS = ['tag', 'list'] as const;

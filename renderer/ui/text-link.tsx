/** A link to a page of the program, in the look of the house. */
import { Anchor, type AnchorProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes } from 'react';

type PlainLinkProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof AnchorProps> & AnchorProps;

function PlainLink(props: PlainLinkProps) {
  return <Anchor {...props} />;
}

export const TextLink = createLink(PlainLink);

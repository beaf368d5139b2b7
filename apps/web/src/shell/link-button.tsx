import { Button, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { ComponentPropsWithRef, ReactElement } from 'react';

type Props = ButtonProps & Omit<ComponentPropsWithRef<'a'>, keyof ButtonProps>;

function ButtonOfLink(props: Props): ReactElement {
  return <Button component="a" {...props} />;
}

/** A link that looks like a button; its address is checked by the router's types. */
export const LinkButton = createLink(ButtonOfLink);

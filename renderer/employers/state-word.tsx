/** How a unit stands in Enhetsregisteret, where that is anything but active: a colour and a word. */
import { useTranslation } from 'react-i18next';
import type { Employer } from '../../shared/employers/model.ts';
import classes from './employers.module.css';

export function StateWord({ state }: { state: Employer['registryState'] }) {
  const words = useTranslation('words').t;
  if (state === null || state === 'active') return null;
  return <span className={classes.state}>{words(`registryState.${state}`)}</span>;
}

/** A page stands only where the role may see it. Where it may not, a calm page says so; nothing is asked of the data process. */
import { useTranslation } from 'react-i18next';
import type { EntityName } from '../../shared/catalogue-registry.ts';
import type { Action } from '../../shared/roles.ts';
import { useCan } from '../session/use-session.ts';
import { EmptyState } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { TextLink } from '../ui/text-link.tsx';

/** What a page needs. */
export type Need = { entity: EntityName; action: Action };

/**
 * A page behind its permission.
 * @param need what one of the person's roles must allow
 * @param Screen the page
 */
export function guarded(need: Need, Screen: () => React.ReactNode): () => React.ReactNode {
  return function Guarded() {
    const allowed = useCan();
    return allowed(need.entity, need.action) ? <Screen /> : <NotForYou />;
  };
}

function NotForYou() {
  const { t } = useTranslation('shell');
  return (
    <Page title={t('notForYou')}>
      <EmptyState
        title={t('notForYouTitle')}
        text={t('notForYouText')}
        action={<TextLink to="/">{t('goHome')}</TextLink>}
      />
    </Page>
  );
}

/** An address that leads nowhere. */
export function NotFound() {
  const { t } = useTranslation('shell');
  return (
    <Page title={t('notFound')}>
      <EmptyState
        title={t('notFoundTitle')}
        text={t('notFoundText')}
        action={<TextLink to="/">{t('goHome')}</TextLink>}
      />
    </Page>
  );
}

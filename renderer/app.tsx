/** Which screen there is: the first start, the sign-in, or the office. */
import { useQuery } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Whoami } from '../shared/session/contract.ts';
import { api, queryClient } from './api/client.ts';
import { router } from './router.tsx';
import { ChangePassphrase } from './session/change-passphrase.tsx';
import { FirstStart } from './session/first-start.tsx';
import { Frame } from './session/frame.tsx';
import { SignIn } from './session/sign-in.tsx';
import { SessionContext } from './session/use-session.ts';
import { loadDrafts, openDraftPage } from './ui/draft.ts';
import { ErrorNotice, Loading } from './ui/notices.tsx';

export function App() {
  const { t } = useTranslation('session');
  const [whoami, setWhoami] = useState<Whoami | null>(null);
  const enter = async (found: Whoami) => {
    if (!found.mustChangePassphrase) await takeUp();
    setWhoami(found);
  };
  const state = useQuery({
    queryKey: ['start'],
    async queryFn() {
      const found = await api.session.state({});
      // A reloaded page is still signed in: its seat is.
      if (found.signedIn) await enter(await api.session.whoami({}));
      return found;
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (state.isPending) return <Loading />;
  if (state.isError) {
    return (
      <Frame title={t('noProfile')}>
        <ErrorNotice error={state.error} onRetry={() => void state.refetch()} />
      </Frame>
    );
  }
  if (!whoami) {
    if (state.data.profile === 'empty') return <FirstStart onDone={() => void state.refetch()} />;
    return <SignIn wait={state.data.waitSeconds} onSignedIn={enter} />;
  }
  if (whoami.mustChangePassphrase) {
    return (
      <Frame title={t('change')} text={t('changeText')}>
        <ChangePassphrase
          canBind={whoami.deviceCanSeal}
          isBound={whoami.deviceBound}
          onDone={() => {
            queryClient.clear();
            void enter({ ...whoami, mustChangePassphrase: false });
          }}
        />
      </Frame>
    );
  }
  return (
    <SessionContext value={whoami}>
      <RouterProvider router={router} />
    </SessionContext>
  );
}

/** Brings back what was half done, on the page where it was. Whoever asked for a page of his own goes there. */
async function takeUp(): Promise<void> {
  try {
    await loadDrafts();
  } catch {
    // Without its drafts the office still opens; they lie where they lay.
    return;
  }
  const page = openDraftPage();
  if (page && location.pathname === '/') router.history.replace(page);
}

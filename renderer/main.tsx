/** Starts the page: languages, connection, look, first screen. */
// The sheets of the libraries come first, so that ours have the last word.
import '@fontsource-variable/source-sans-3/wght.css';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import '@mantine/dropzone/styles.css';
import '@mantine/charts/styles.css';
import './theme/global.css';

import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { setNonce } from 'get-nonce';
import i18next from 'i18next';
import { StrictMode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { queryClient, setLink } from './api/client.ts';
import { connect, LinkUsedError } from './api/transport.ts';
import { App } from './app.tsx';
import { startLanguages } from './i18n/i18n.ts';
import { Frame } from './session/frame.tsx';
import { ErrorBoundary } from './shell/error-boundary.tsx';
import { cssVariables, theme } from './theme/theme.ts';

const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
// react-remove-scroll writes a style element of its own and asks get-nonce.
setNonce(nonce);

const holder = document.getElementById('root');
if (!holder) throw new Error('the page has no root');
await start(createRoot(holder));

async function start(root: Root): Promise<void> {
  await startLanguages();
  const say = (title: 'linkUsed' | 'lost', text: 'linkUsedText' | 'lostText') =>
    show(root, <Frame title={i18next.t(title, { ns: 'session' })} text={i18next.t(text, { ns: 'session' })} />);
  try {
    setLink(await connect(() => say('lost', 'lostText')));
    show(root, <App />);
  } catch (error) {
    if (error instanceof LinkUsedError) say('linkUsed', 'linkUsedText');
    else {
      say('lost', 'lostText');
      setTimeout(() => location.reload(), 2000);
    }
  }
}

function show(root: Root, screen: React.ReactNode): void {
  root.render(
    <StrictMode>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariables}
        defaultColorScheme="auto"
        getStyleNonce={() => nonce}
      >
        <QueryClientProvider client={queryClient}>
          <Notifications position="bottom-right" />
          <ErrorBoundary>{screen}</ErrorBoundary>
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  );
}

/**
 * Joins the page with the data process: a channel for every load of the page, one end to each. The shell keeps none and so sees nothing of
 * what is said. Who gets an end is checked here and nowhere else. (Checklist item 17.)
 */
import type { MessagePortMain, WebContents, WebFrameMain } from 'electron';
import { PAGE_ORIGIN } from './page-address.ts';

export type PortGiver = {
  /** A data process is there (again): a page that waits gets its port. */
  dataReady(): void;
  /** It has ended: a page that had a port to it is loaded afresh, shows nothing any more, and waits for the next. */
  dataGone(): void;
};

/**
 * Gives ports to one window.
 * @param options `isReady`: whether there is a data process to connect to; `connect` takes its end of the channel
 */
export function handOutPorts(
  contents: Pick<WebContents, 'on' | 'mainFrame' | 'reload'>,
  {
    newChannel,
    isReady,
    connect,
  }: {
    newChannel: () => { port1: MessagePortMain; port2: MessagePortMain };
    isReady: () => boolean;
    connect: (port: MessagePortMain) => void;
  },
): PortGiver {
  let loaded = false;
  let given = false;
  const give = () => {
    if (!loaded || given || !isReady()) return;
    const frame = contents.mainFrame;
    if (!isPage(frame)) return;
    const { port1, port2 } = newChannel();
    connect(port1);
    frame.postMessage('tillit-port', null, [port2]);
    given = true;
  };
  contents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (!isMainFrame || isSameDocument) return;
    loaded = false;
    given = false;
  });
  contents.on('did-finish-load', () => {
    loaded = true;
    give();
  });
  return {
    dataReady: give,
    dataGone() {
      // After a lock the page has mostly done so by itself.
      if (given) contents.reload();
    },
  };
}

/** The outermost frame, with our page in it, and not an error page of the browser. */
function isPage(frame: WebFrameMain): boolean {
  return frame.parent === null && !frame.detached && frame.origin === PAGE_ORIGIN;
}

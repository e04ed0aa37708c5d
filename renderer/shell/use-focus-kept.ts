/**
 * The focus is never lost. What had it goes away again and again: a form that is saved, a row that is done, a button that turns into its answer.
 * The browser then leaves the focus nowhere, and whoever works without a mouse begins at the top of the page. Here it goes back to the latest
 * place that is still there, which is where the form was opened from; and where nothing is left, to the title of the page.
 */
import { useEffect } from 'react';

/** How far back places are remembered. */
const MOST_PLACES = 16;
/** How long whatever closes is given to place the focus itself, in milliseconds; shorter than it takes to press the next key. */
const REST_MS = 60;

export function useFocusKept(): void {
  useEffect(() => {
    const places: HTMLElement[] = [];
    let rest: ReturnType<typeof setTimeout> | undefined;
    const note = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return;
      places.push(target);
      if (places.length > MOST_PLACES) places.shift();
    };
    // A click beside everything gives the focus up on purpose.
    const forget = ({ target }: PointerEvent) => {
      if (target instanceof Element && !target.closest('button, a, input, textarea, select, label, [tabindex]'))
        places.length = 0;
    };
    const giveBack = () => {
      if (!isNowhere()) return;
      nextPlace(places)?.focus();
    };
    const look = () => {
      const latest = places.at(-1);
      if (!latest || canTakeFocus(latest) || !isNowhere()) return;
      clearTimeout(rest);
      rest = setTimeout(giveBack, REST_MS);
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['disabled'],
    });
    document.addEventListener('focusin', note);
    document.addEventListener('pointerdown', forget);
    return () => {
      clearTimeout(rest);
      observer.disconnect();
      document.removeEventListener('focusin', note);
      document.removeEventListener('pointerdown', forget);
    };
  }, []);
}

/** A dialog keeps the focus to itself: what it says comes next, else its latest place. */
function nextPlace(places: readonly HTMLElement[]): HTMLElement | null {
  const dialog = [...document.querySelectorAll<HTMLElement>('[role="dialog"][aria-modal="true"]')].at(-1);
  if (!dialog) return places.findLast(canTakeFocus) ?? document.querySelector<HTMLElement>('main h1[tabindex]');
  const inside = places.findLast((place) => dialog.contains(place) && canTakeFocus(place));
  return dialog.querySelector<HTMLElement>('[data-autofocus]') ?? inside ?? dialog.querySelector<HTMLElement>('button');
}

function isNowhere(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

function canTakeFocus(place: HTMLElement): boolean {
  return place.isConnected && !place.matches(':disabled') && place.getClientRects().length > 0;
}

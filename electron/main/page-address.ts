/** The address of the page, and whether an address is the page's own. There is no other page in the program. */

/** The scheme of the page. Not `file:`, which would reach the whole disk. */
export const PAGE_SCHEME = 'app';
const PAGE_HOST = 'tillit';
/** As the browser writes it. */
export const PAGE_ORIGIN = `${PAGE_SCHEME}://${PAGE_HOST}`;
/** What the window opens. */
export const PAGE_START = `${PAGE_ORIGIN}/`;

/** Whether an address belongs to the page: parsed, never compared by how it begins (`app://tillit.example/` is another host). */
export function isPageAddress(address: string): boolean {
  const url = URL.parse(address);
  return url?.protocol === `${PAGE_SCHEME}:` && url.host === PAGE_HOST && !url.username && !url.password;
}

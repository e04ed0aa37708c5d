/**
 * The feed of updates, believed only with our own signature: `latest.yml` names the files and their SHA-512, `latest.yml.sig` is an Ed25519
 * signature of exactly those bytes. electron-updater then takes no file whose hash is another, so what is installed is what was signed,
 * whatever the server or the way to it does. (An old feed that is played again is an old version, and those are not taken.)
 */
import { type KeyObject, verify } from 'node:crypto';
import { Provider, type UpdateInfo } from 'electron-updater';
import { type ProviderRuntimeOptions, parseUpdateInfo, resolveFiles } from 'electron-updater/out/providers/Provider.js';
import type { UpdateSettings } from './update-settings.ts';

/** How electron-updater makes a feed. */
type FeedMaker = new (
  options: unknown,
  updater: unknown,
  runtimeOptions: ProviderRuntimeOptions,
) => Provider<UpdateInfo>;

/** Ending of the file with the signature. */
const SIGNATURE_ENDING = '.sig';

/** The feed as electron-updater makes it: a class, because it wants one. */
export function signedFeed({ address, publicKey }: UpdateSettings): FeedMaker {
  const folder = new URL(address.endsWith('/') ? address : `${address}/`);
  return class SignedFeed extends Provider<UpdateInfo> {
    constructor(_options: unknown, _updater: unknown, runtimeOptions: ProviderRuntimeOptions) {
      super(runtimeOptions);
    }

    /** @throws where the feed cannot be fetched or is not signed by our key */
    override async getLatestVersion(): Promise<UpdateInfo> {
      const name = `${this.getDefaultChannelName()}.yml`;
      const feed = await this.httpRequest(new URL(name, folder));
      const signature = await this.httpRequest(new URL(name + SIGNATURE_ENDING, folder));
      if (!feed || !signature || !isSignedBy(publicKey, feed, signature)) throw new Error('the feed is not signed');
      return parseUpdateInfo(feed, name, new URL(name, folder));
    }

    override resolveFiles(info: UpdateInfo) {
      return resolveFiles(info, folder);
    }
  };
}

function isSignedBy(publicKey: KeyObject, feed: string, signature: string): boolean {
  return verify(null, Buffer.from(feed, 'utf8'), publicKey, Buffer.from(signature.trim(), 'base64'));
}

/**
 * `npm run icons`: draws `build/icon.svg` in the sizes the systems want. The results are kept in the repository, so that packaging needs no
 * tool for pictures. ICO and ICNS are plain lists of PNG files, and are written as such.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import chromiumPackage from '@sparticuz/chromium';

const FOLDER = fileURLToPath(new URL('./icons/', import.meta.url));
const LINUX = [16, 32, 48, 64, 128, 256, 512];
const WINDOWS = [16, 24, 32, 48, 64, 128, 256];
/** Type codes of ICNS entries that hold PNG, by their size in pixels. */
const MAC: readonly (readonly [type: string, size: number])[] = [
  ['icp4', 16],
  ['icp5', 32],
  ['ic07', 128],
  ['ic08', 256],
  ['ic09', 512],
  ['ic10', 1024],
];

const svg = readFileSync(new URL('./icon.svg', import.meta.url), 'utf8');
const drawn = await draw([...new Set([...LINUX, ...WINDOWS, ...MAC.map(([, size]) => size)])]);
rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER);
for (const size of LINUX) writeFileSync(`${FOLDER}${size}x${size}.png`, png(size));
writeFileSync(`${FOLDER}icon.ico`, ico(WINDOWS));
writeFileSync(`${FOLDER}icon.icns`, icns());

async function draw(sizes: readonly number[]): Promise<Map<number, Buffer>> {
  const executablePath = await chromiumPackage.executablePath();
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const pictures = new Map<number, Buffer>();
  for (const size of sizes) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    pictures.set(size, await page.screenshot({ omitBackground: true }));
    await page.close();
  }
  await browser.close();
  return pictures;
}

function png(size: number): Buffer {
  const picture = drawn.get(size);
  if (!picture) throw new Error(`no picture of ${size} pixels`);
  return picture;
}

/** Six bytes of head, sixteen for each picture, then the pictures. */
function ico(sizes: readonly number[]): Buffer {
  const head = Buffer.alloc(6 + 16 * sizes.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(sizes.length, 4);
  let offset = head.length;
  for (const [index, size] of sizes.entries()) {
    const at = 6 + 16 * index;
    const picture = png(size);
    // A side of 256 is written as 0.
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(picture.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += picture.length;
  }
  return Buffer.concat([head, ...sizes.map(png)]);
}

/** Eight bytes of head, then each picture after its type and length. */
function icns(): Buffer {
  const entries = MAC.map(([type, size]) => {
    const head = Buffer.alloc(8);
    head.write(type, 'latin1');
    head.writeUInt32BE(8 + png(size).length, 4);
    return Buffer.concat([head, png(size)]);
  });
  const head = Buffer.alloc(8);
  head.write('icns', 'latin1');
  head.writeUInt32BE(8 + entries.reduce((sum, { length }) => sum + length, 0), 4);
  return Buffer.concat([head, ...entries]);
}

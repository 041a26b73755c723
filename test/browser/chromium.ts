/**
 * A real browser for tests, from npm alone: playwright-core drives the Chromium that @sparticuz/chromium carries.
 *
 * The browser is unpacked once into a cache folder of the project. The package only tests whether its file exists, so unpacking
 * happens under a lock: several test files may ask at the same time.
 */
import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { arch, platform } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';

const CACHE = fileURLToPath(new URL('../../node_modules/.cache/hearsay-chromium', import.meta.url));
const LOCK = join(CACHE, 'unpacking');
/** A lock older than this was left by a process that is gone. */
const STALE_MS = 60_000;

/** Why there is no browser on this machine; undefined when there should be one. */
function noBrowserReason(): string | undefined {
  if (platform() !== 'linux' || arch() !== 'x64') {
    return `the packaged Chromium runs on Linux x64 only, this is ${platform()} ${arch()}`;
  }
  return undefined;
}

/** A browser, or the reason why it could not be started. */
export async function launchBrowser(): Promise<{ browser: Browser } | { reason: string }> {
  const reason = noBrowserReason();
  if (reason !== undefined) return { reason };
  try {
    const executablePath = await unpackOnce();
    const { chromium: playwright } = await import('playwright-core');
    const browser = await playwright.launch({
      executablePath,
      env: { ...process.env, FONTCONFIG_FILE: fontConfiguration() },
      args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--disable-dev-shm-usage'],
    });
    return { browser };
  } catch (error) {
    return { reason: `Chromium did not start: ${(error as Error).message.split('\n')[0]}` };
  }
}

/** The package's own configuration looks for fonts in places of Lambda. Without any font of the system Chromium crashes. */
function fontConfiguration(): string {
  const file = join(CACHE, 'fonts.conf');
  const folders = [join(CACHE, 'fonts'), '/usr/share/fonts'].map((folder) => `<dir>${folder}</dir>`).join('');
  writeFileSync(
    file,
    `<?xml version="1.0"?><fontconfig>${folders}<cachedir>${CACHE}/fonts-cache</cachedir></fontconfig>`,
  );
  return file;
}

async function unpackOnce(): Promise<string> {
  mkdirSync(CACHE, { recursive: true });
  const unlock = await lock();
  // The package unpacks into the temporary folder, and takes its own libraries along only where it believes to be on Lambda.
  const { TMPDIR, AWS_LAMBDA_JS_RUNTIME } = process.env;
  process.env.TMPDIR = CACHE;
  process.env.AWS_LAMBDA_JS_RUNTIME = AWS_LAMBDA_JS_RUNTIME ?? 'nodejs20.x';
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    return await chromium.executablePath();
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
    unlock();
  }
}

async function lock(): Promise<() => void> {
  for (;;) {
    try {
      mkdirSync(LOCK);
      return () => rmSync(LOCK, { recursive: true, force: true });
    } catch {
      if (existsSync(LOCK) && Date.now() - statSync(LOCK).mtimeMs > STALE_MS)
        rmSync(LOCK, { recursive: true, force: true });
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

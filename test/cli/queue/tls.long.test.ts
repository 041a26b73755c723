/** A queue behind TLS, with a certificate that the test signs itself: what the README says makes it work, and what is said where it does not. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { command, newFolder, smallScenario } from '../program.ts';
import { filesOf, killAll, start } from './processes.ts';
import {
  type Certificate,
  findServer,
  HAS_OPENSSL,
  makeCertificate,
  nameOf,
  type QueueServerUnderTest,
  type ServerKind,
  startServer,
} from './servers.ts';

// Many programs are started one after the other, which takes long where others are at work.
vi.setConfig({ testTimeout: 400_000 });

describe.each<ServerKind>(['redis', 'postgres'])('%s with TLS', (kind) => {
  describe.skipIf(findServer(kind) === undefined || !HAS_OPENSSL)(nameOf(kind), () => {
    let certificate: Certificate;
    let server: QueueServerUnderTest;
    beforeAll(async () => {
      certificate = makeCertificate('DNS:localhost,IP:127.0.0.1');
      server = await startServer(kind, certificate);
    });
    afterAll(async () => {
      killAll();
      await server?.end();
    });

    const safe = (url: string) => (kind === 'redis' ? url.replace('redis:', 'rediss:') : `${url}?sslmode=verify-full`);
    const folder = () => {
      const cwd = newFolder();
      writeFileSync(join(cwd, 'a.yaml'), smallScenario());
      return cwd;
    };
    const compare = ['compare', 'a.yaml', '--no-charts', '--out', 'study'];
    const refused = async (url: string, env: Readonly<Record<string, string>> = {}) => {
      const process = start(compare, folder(), { HEARSAY_QUEUE: url, ...env });
      const code = await process.ended;
      expect(code, process.said()).toBe(2);
      expect(process.said()).not.toContain(server.password);
      expect(process.said()).not.toContain('    at ');
      return process.said();
    };

    test('is worked at where NODE_EXTRA_CA_CERTS names who signed the certificate', async () => {
      const env = { HEARSAY_QUEUE: safe(server.urlWithPassword), NODE_EXTRA_CA_CERTS: certificate.path };
      const cwd = folder();
      const worker = start(['worker', '--threads', '1'], cwd, env);
      const study = start(compare, cwd, env);
      expect(await study.ended, study.said()).toBe(0);
      worker.child.kill('SIGTERM');
      expect(await worker.ended, worker.said()).toBe(0);
      expect(worker.said()).toContain('Stopped after 12 runs');
      const alone = folder();
      await command([...compare, '--quiet', '--queue', 'none'], { cwd: alone, charts: true });
      expect(filesOf(join(cwd, 'study'))).toEqual(filesOf(join(alone, 'study')));
    });

    test('is refused where nobody vouches for it, with the variable to set', async () => {
      expect(await refused(safe(server.urlWithPassword))).toMatch(
        /no safe connection comes about \(.*self-signed certificate.*\)\n.*NODE_EXTRA_CA_CERTS/,
      );
    });

    test('is refused where the certificate is of another host', async () => {
      const other = makeCertificate('DNS:queue.example.org');
      const elsewhere = await startServer(kind, other);
      try {
        const said = await refused(safe(elsewhere.urlWithPassword), { NODE_EXTRA_CA_CERTS: other.path });
        expect(said).toMatch(/no safe connection comes about \(.*does not match certificate's altnames/);
        expect(said).toContain('write the name of the host that stands in its certificate');
      } finally {
        await elsewhere.end();
      }
    });

    if (kind === 'redis')
      test('is refused without TLS, with what to write', async () => {
        expect(await refused(server.urlWithPassword)).toContain('one that speaks TLS needs "rediss://"');
      });
  });
});

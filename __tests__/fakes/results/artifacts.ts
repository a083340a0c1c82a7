/** How does the Results service keep artifacts? Its Twirp methods, from the client's point of view. */
import { createHash } from "node:crypto";
import { z } from "zod";
import type { Blobs } from "./blobs.ts";

export type StoredArtifact = {
  readonly id: number;
  readonly name: string;
  /** What the runtime token says the run is. */
  readonly run: string;
  readonly path: string;
  readonly blob: string;
  readonly createdAt: string;
  /** `null` until it is finished; then its bytes and digest never change. */
  finished: { readonly size: number; readonly digest: string } | null;
};

export type TwirpAnswer = { readonly status: number; readonly body: object };
export type Twirp = (body: unknown, run: string) => TwirpAnswer;

const Wrapped = z.union([
  z.string(),
  z.object({ value: z.string() }).transform(({ value }) => value),
]);
const About = z.object({ workflow_run_backend_id: z.string(), name: z.string() });
const Created = About.extend({ version: z.number(), mime_type: Wrapped.optional() });
const Finalized = About.extend({ size: z.coerce.number(), hash: Wrapped.optional() });
const Listed = z.object({ name_filter: Wrapped.optional(), id_filter: Wrapped.optional() });

const FORBIDDEN_IN_NAMES = /["<>|:*?\r\n\\/]/;

export function artifactMethods(input: {
  readonly artifacts: StoredArtifact[];
  readonly blobs: Blobs;
  readonly url: () => string;
}): Readonly<Record<string, Twirp>> {
  const { artifacts, blobs, url } = input;
  const named = (run: string, name: string) =>
    artifacts.find((one) => one.run === run && one.name === name);
  const create: Twirp = (body, run) => {
    const { name, mime_type: type = "application/zip" } = Created.parse(body);
    if (name === "" || FORBIDDEN_IN_NAMES.test(name)) return failed(400, "invalid_argument", name);
    if (named(run, name) !== undefined) {
      const why = "an artifact with this name already exists on the workflow run";
      return failed(409, "already_exists", why);
    }
    const { path } = addArtifact({ artifacts, blobs }, { run, name, type });
    return done({ ok: true, signed_upload_url: `${url()}${path}` });
  };
  const finalize: Twirp = (body, run) => {
    const { name, size, hash } = Finalized.parse(body);
    const artifact = named(run, name);
    const bytes = artifact === undefined ? null : blobs.bytes(artifact.blob);
    if (artifact === undefined || bytes === null) return failed(404, "not_found", name);
    const digest = digestOf(bytes);
    if (size !== bytes.length || (hash ?? digest) !== digest) {
      return failed(
        400,
        "invalid_argument",
        `${size} and ${hash} are not ${bytes.length} and ${digest}`,
      );
    }
    artifact.finished = { size, digest };
    return done({ ok: true, artifact_id: String(artifact.id) });
  };
  const list: Twirp = (body, run) => {
    const { name_filter: name, id_filter: id } = Listed.parse(body);
    const found = artifacts.filter(
      (one) =>
        one.run === run &&
        one.finished !== null &&
        (name ?? one.name) === one.name &&
        (id ?? String(one.id)) === String(one.id),
    );
    return done({ artifacts: found.map(shownArtifact) });
  };
  const address: Twirp = (body, run) => {
    const { name } = About.parse(body);
    const artifact = named(run, name);
    if (artifact?.finished == null) return failed(404, "not_found", name);
    return done({ signed_url: `${url()}${artifact.path}` });
  };
  const remove: Twirp = (body, run) => {
    const { name } = About.parse(body);
    const index = artifacts.findIndex((one) => one.run === run && one.name === name);
    const [removed] = index < 0 ? [] : artifacts.splice(index, 1);
    if (removed === undefined) return failed(404, "not_found", name);
    return done({ ok: true, artifact_id: String(removed.id) });
  };
  return {
    CreateArtifact: create,
    FinalizeArtifact: finalize,
    ListArtifacts: list,
    GetSignedArtifactURL: address,
    DeleteArtifact: remove,
  };
}

const FIRST_ID = 5001;

export function addArtifact(
  { artifacts, blobs }: { readonly artifacts: StoredArtifact[]; readonly blobs: Blobs },
  of: {
    readonly run: string;
    readonly name: string;
    readonly type: string;
    readonly bytes?: Buffer;
  },
): StoredArtifact {
  const { run, name, type, bytes } = of;
  const file = type === "application/zip" ? `${name}.zip` : name;
  const { id: blob, path } = blobs.create({ name: file, type, ...(bytes && { bytes }) });
  const artifact: StoredArtifact = {
    id: Math.max(FIRST_ID - 1, ...artifacts.map(({ id }) => id)) + 1,
    name,
    run,
    path,
    blob,
    createdAt: "2026-11-01T00:00:00Z",
    finished: bytes === undefined ? null : { size: bytes.length, digest: digestOf(bytes) },
  };
  artifacts.push(artifact);
  return artifact;
}

function shownArtifact({ id, name, run, createdAt, finished }: StoredArtifact): object {
  return {
    workflow_run_backend_id: run,
    workflow_job_run_backend_id: "job",
    database_id: String(id),
    name,
    size: String(finished?.size),
    created_at: createdAt,
    digest: finished?.digest,
  };
}

function digestOf(bytes: Buffer): string {
  return `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
}

function done(body: object): TwirpAnswer {
  return { status: 200, body };
}

export function failed(status: number, code: string, msg: string): TwirpAnswer {
  return { status, body: { code, msg } };
}

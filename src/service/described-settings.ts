/**
 * Which variables does the App read from its environment, and what are they for?
 * The one place where they are named and explained; the table of `docs/deploy.md` is tested to be equal.
 */

export type DescribedSetting = {
  readonly about: string;
  /** As a person would set it. */
  readonly default?: string;
};

export const SETTINGS = {
  APP_ID: {
    about: "The number of the App; GitHub shows it as *App ID* on the App's settings page.",
  },
  PRIVATE_KEY: {
    about:
      "The App's private key: the PEM itself, the PEM on one line with `\\n` between its lines, or the PEM in base64.",
  },
  PRIVATE_KEY_PATH: {
    about: "Instead of `PRIVATE_KEY`: the file that holds it, for example a mounted secret.",
  },
  WEBHOOK_SECRET: {
    about:
      "The webhook secret of the App, at least 16 characters; deliveries that are not signed with it are refused.",
  },
  DATABASE_URL: {
    about:
      "A PostgreSQL database for the queue, `postgres://user:password@host/name`. Needed for more than one replica; without it the queue is embedded in `QUEUE_FOLDER`.",
  },
  QUEUE_FOLDER: {
    about: "Where the embedded queue keeps its files; one process at a time may use it.",
    default: "./reliability-gate-queue",
  },
  HOST: {
    about:
      "The address to listen on. A container is reached through its network, so loopback would be deaf there.",
    default: "0.0.0.0",
  },
  PORT: { about: "The port to listen on; `0` takes any free one.", default: "3000" },
  GITHUB_API_URL: {
    about:
      "Where GitHub's API is. For GitHub Enterprise Server `https://HOST/api/v3`, or set `GHE_HOST`.",
    default: "https://api.github.com",
  },
  GHE_HOST: {
    about: "Instead of `GITHUB_API_URL`: the host name of a GitHub Enterprise Server.",
  },
  GHE_PROTOCOL: {
    about: "With `GHE_HOST`: `https`, or `http` where the network itself is trusted.",
    default: "https",
  },
  CONCURRENCY: { about: "How many errands are worked at a time, 1 to 64.", default: "4" },
  WRITE_SPACING_MS: {
    about: "Least time between two writes to GitHub, which asks for a second.",
    default: "1000",
  },
  SWEEP_MINUTES: {
    about: "How often deliveries that failed are asked for again.",
    default: "5",
  },
  STALE_CHECK_MINUTES: {
    about: "A check that stays open for longer than this is looked at again.",
    default: "15",
  },
  RUNNER_WORKFLOW: {
    about: "The file in `.github/workflows` of the gated repository that measures.",
    default: "reliability-gate-runner.yml",
  },
  RECORD_WORKFLOW: {
    about: "The file in `.github/workflows` of the gated repository that records baselines.",
    default: "reliability-gate-record.yml",
  },
  ALLOWED_WORKFLOWS: {
    about:
      "Reusable workflows that the runner may call, separated by commas: `owner/repo/.github/workflows/file.yml@` and the 40 digits of a commit. None unless set.",
  },
  CONFIG_FILE: {
    about: "The config inside the gated repository.",
    default: ".github/reliability.yml",
  },
  LOG_LEVEL: { about: "`debug`, `info`, `warn` or `error`.", default: "info" },
  PUBLIC_URL: {
    about:
      "To register an App: the address under which GitHub reaches this service, `https://gate.example.com`.",
  },
  GITHUB_ORGANIZATION: {
    about: "To register an App: the organization it shall belong to; your own account unless set.",
  },
  SET_UP_FILE: {
    about:
      "To register an App: the new file that gets its number, secret and key, readable by its owner only.",
    default: "./reliability-gate.env",
  },
} as const satisfies Readonly<Record<string, DescribedSetting>>;

export type SettingName = keyof typeof SETTINGS;

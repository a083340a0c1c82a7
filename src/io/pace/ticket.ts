/**
 * Which attempt is spoken of? Attempts of one model are numbered in the order in which they are sent, so that
 * an answer or a failure can be placed before or after anything else that happened.
 */
export type Ticket = {
  readonly number: number;
  /** When it was sent, in milliseconds. */
  readonly at: number;
  /** What it was expected to use. */
  readonly tokens: number;
  /** What all attempts before it were expected to use. */
  readonly tokensBefore: number;
};

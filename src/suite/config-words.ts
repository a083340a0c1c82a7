/**
 * Which small words does the config use in many places? Names, paths inside the repository, environment variables.
 */
import { z } from "zod";

export const slug = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]*$/, "must be lower-case letters, digits and dashes");

/** A path inside the repository; anything that could leave it is refused. */
export const path = z
  .string()
  .min(1)
  .refine((text) => !/^[/\\]|^[A-Za-z]:|(^|[/\\])\.\.([/\\]|$)|\p{Cc}/u.test(text), {
    message: "must be a path inside the repository",
  });

export const variableName = z
  .string()
  .regex(/^[A-Za-z_][A-Za-z0-9_]*$/, "must be the name of an environment variable");

import { randomBytes } from "node:crypto";
import { z } from "zod";

const emptyIsUnset = (value: unknown) => (value === "" ? undefined : value);

const schema = z
  .object({
    DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, "must start with postgresql://"),
    DATABASE_POOL_SIZE: z.preprocess(emptyIsUnset, z.coerce.number().int().min(1).max(200).default(10)),
    BETTER_AUTH_SECRET: z.string().min(16),
    PUBLIC_URL: z.preprocess(emptyIsUnset, z.url({ protocol: /^https?$/ }).optional()),
    DEMO: z.preprocess(emptyIsUnset, z.enum(["0", "1"]).default("0")),
  })
  .transform((values) => ({
    databaseUrl: values.DATABASE_URL,
    poolSize: values.DATABASE_POOL_SIZE,
    authSecret: values.BETTER_AUTH_SECRET,
    /** The address people type, where a proxy stands in front, for example https://bao-cao.tinh.local. */
    publicUrl: values.PUBLIC_URL,
    /** The demo office: the sign-in page may show its accounts. */
    isDemo: values.DEMO === "1",
  }));

export type Env = z.output<typeof schema>;

// `next build` imports every module but serves nobody and has no database.
const duringBuild = () => ({
  DATABASE_URL: "postgresql://nobody@127.0.0.1:1/build",
  BETTER_AUTH_SECRET: randomBytes(32).toString("hex"),
});

let known: Env | undefined;

function read(): Env {
  if (known) return known;
  const values = process.env.NEXT_PHASE === "phase-production-build" ? { ...process.env, ...duringBuild() } : process.env;
  const parsed = schema.safeParse(values);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`The environment is not complete (npm start sets it): ${problems.join("; ")}`);
  }
  return (known = parsed.data);
}

/** The app's environment, checked once, on first use. */
export const env: Env = {
  get databaseUrl() {
    return read().databaseUrl;
  },
  get poolSize() {
    return read().poolSize;
  },
  get authSecret() {
    return read().authSecret;
  },
  get publicUrl() {
    return read().publicUrl;
  },
  get isDemo() {
    return read().isDemo;
  },
};

import { afterAll } from "vitest";
import { createDatabase, dropDatabase } from "./database";

const url = await createDatabase();
process.env.DATABASE_URL = url;
process.env.BETTER_AUTH_SECRET ??= "a secret for tests, long enough";

afterAll(() => dropDatabase(url));

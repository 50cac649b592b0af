// npm leaves a platform's package out of package-lock.json when it could not look it up while
// writing the file, and then `npm ci` refuses the file on every machine. The parent names the exact
// version, and the package's name its platform, so the entry can be written without a look-up
// (without its integrity hash, which npm adds when it can).

const systems = { android: "android", darwin: "darwin", freebsd: "freebsd", linux: "linux", openharmony: "openharmony", win32: "win32", windows: "win32" };
const processors = ["arm64", "x64", "ia32", "arm", "ppc64", "riscv64", "s390x", "loong64", "wasm32"];
const libraries = { gnu: "glibc", gnueabihf: "glibc", musl: "musl", musleabihf: "musl" };

function isFound(packages, from, name) {
  for (let base = from; ; base = base.includes("/node_modules/") ? base.slice(0, base.lastIndexOf("/node_modules/")) : "") {
    if (packages[`${base ? `${base}/` : ""}node_modules/${name}`]) return true;
    if (!base) return false;
  }
}

/** Optional packages that are pinned to one version but have no entry: { name, version, dev }. */
export function missingEntries(lock) {
  return Object.entries(lock.packages).flatMap(([from, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name, version]) => /^\d+\.\d+\.\d+[-+.\w]*$/.test(version) && !isFound(lock.packages, from, name))
      .map(([name, version]) => ({ name, version, dev: Boolean(entry.dev) })),
  );
}

function entryFor({ name, version, dev }) {
  const words = name.split("/").at(-1).split("-");
  const pick = (table) => words.map((word) => table[word]).find(Boolean);
  const cpu = processors.find((processor) => words.includes(processor));
  const os = pick(systems);
  const libc = pick(libraries);
  return { version, ...(cpu && { cpu: [cpu] }), ...(dev && { dev }), ...(libc && { libc: [libc] }), optional: true, ...(os && { os: [os] }) };
}

/** The lock file with those entries, in npm's order. */
export function completed(lock) {
  const added = missingEntries(lock).map((missing) => [`node_modules/${missing.name}`, entryFor(missing)]);
  const packages = [...Object.entries(lock.packages), ...added].sort(([a], [b]) => a.localeCompare(b, "en"));
  return { ...lock, packages: Object.fromEntries(packages) };
}

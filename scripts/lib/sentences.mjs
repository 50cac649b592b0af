// Every line the launcher says, in Vietnamese and English.
const table = {
  "node.old": ["Cần Node.js {wanted} trở lên, máy này đang dùng {found}. Hãy cài bản mới từ https://nodejs.org.", "Node.js {wanted} or newer is needed, this machine runs {found}. Install a newer one from https://nodejs.org."],
  "platform.none": ["Không có PostgreSQL kèm theo cho {platform}. Hãy đặt DATABASE_URL tới một máy chủ PostgreSQL.", "No bundled PostgreSQL for {platform}. Set DATABASE_URL to a PostgreSQL server."],
  "install": ["Đang cài thư viện (lần đầu mất vài phút)…", "Installing libraries (some minutes the first time)…"],
  "install.failed": ["Không cài được thư viện. Hãy kiểm tra mạng hoặc kho npm rồi chạy lại.", "The libraries could not be installed. Check the network or the npm registry and run again."],
  "generate": ["Đang tạo mã truy cập cơ sở dữ liệu…", "Generating the database client…"],
  "generate.failed": ["Không tạo được mã truy cập cơ sở dữ liệu.", "The database client could not be generated."],
  "database": ["Đang mở cơ sở dữ liệu trong {folder}…", "Opening the database in {folder}…"],
  "database.create": ["Đang tạo cơ sở dữ liệu trong {folder}…", "Creating the database in {folder}…"],
  "database.takenOver": ["Cơ sở dữ liệu của lần chạy trước vẫn đang mở, dùng tiếp.", "The database of an earlier run is still open and is taken over."],
  "database.external": ["Đang nối tới cơ sở dữ liệu {address}…", "Connecting to the database {address}…"],
  "database.lost": ["Mất kết nối với cơ sở dữ liệu, đang mở lại…", "The database connection was lost, opening it again…"],
  "database.back": ["Cơ sở dữ liệu đã mở lại.", "The database is open again."],
  "database.failed": ["Không mở được cơ sở dữ liệu trong {folder}: {reason}", "The database in {folder} could not be opened: {reason}"],
  "database.version": ["Dữ liệu trong {folder} thuộc PostgreSQL {found}, chương trình này dùng PostgreSQL {wanted}. Hãy sao lưu bằng bản cũ (npm run backup) rồi khôi phục bằng bản này (npm run restore).", "The data in {folder} belongs to PostgreSQL {found}, this program uses PostgreSQL {wanted}. Back up with the old version (npm run backup) and restore with this one (npm run restore)."],
  "data.busy": ["Một bản khác của chương trình đang dùng dữ liệu trong {folder}. Hãy tắt bản đó, hoặc chọn thư mục khác bằng --data.", "Another copy of the program is using the data in {folder}. Stop it, or choose another folder with --data."],
  "data.denied": ["Không có quyền ghi vào thư mục {folder}. Hãy cấp quyền ghi, hoặc chọn thư mục khác bằng --data.", "No permission to write to the folder {folder}. Grant it, or choose another folder with --data."],
  "data.full": ["Ổ đĩa chứa {folder} đã đầy. Hãy giải phóng chỗ trống rồi chạy lại.", "The disk that holds {folder} is full. Make room and run again."],
  "data.noSecrets": ["Thiếu tệp {file} đi cùng dữ liệu này. Hãy chép lại tệp đó từ bản sao lưu thư mục.", "The file {file} that belongs to this data is missing. Put it back from a copy of the folder."],
  "data.badSecrets": ["Tệp {file} bị hỏng. Hãy chép lại tệp đó từ bản sao lưu thư mục.", "The file {file} is damaged. Put it back from a copy of the folder."],
  "data.closed": ["PostgreSQL không chạy bằng root, và người dùng {user} không vào được {folder}. Hãy chạy bằng người dùng thường, hoặc đặt chương trình và dữ liệu (--data) ở thư mục mở hơn, ví dụ /opt.", "PostgreSQL refuses to run as root, and the user {user} cannot enter {folder}. Run as an ordinary user, or put the program and the data (--data) in a more open folder, for example /opt."],
  "data.noUser": ["PostgreSQL không chạy bằng root. Hãy tạo người dùng tên postgres, hoặc chạy bằng người dùng thường.", "PostgreSQL refuses to run as root. Create a user named postgres, or run as an ordinary user."],
  "url.malformed": ["DATABASE_URL không đúng dạng. Dạng đúng: postgresql://người-dùng:mật-khẩu@máy-chủ:5432/tên-cơ-sở-dữ-liệu", "DATABASE_URL is malformed. The right form: postgresql://user:password@host:5432/database"],
  "url.unreachable": ["DATABASE_URL: không kết nối được tới {address}. Hãy kiểm tra tên máy chủ, cổng và mạng.", "DATABASE_URL: {address} cannot be reached. Check the host name, the port and the network."],
  "url.password": ["DATABASE_URL: máy chủ {address} không nhận người dùng {user} với mật khẩu này.", "DATABASE_URL: the server {address} refuses the user {user} with this password."],
  "url.database": ["DATABASE_URL: trên máy chủ {address} không có cơ sở dữ liệu {database}. Hãy tạo nó (CREATE DATABASE) hoặc sửa tên.", "DATABASE_URL: there is no database {database} on {address}. Create it (CREATE DATABASE) or correct the name."],
  "url.other": ["DATABASE_URL: máy chủ {address} trả lời: {reason}", "DATABASE_URL: the server {address} answered: {reason}"],
  "secrets.shared": ["Nếu nhiều máy chủ dùng chung cơ sở dữ liệu này, hãy đặt cho mọi máy cùng BETTER_AUTH_SECRET và NEXT_SERVER_ACTIONS_ENCRYPTION_KEY (authSecret và actionsKey trong {file}).", "If several app servers share this database, set the same BETTER_AUTH_SECRET and NEXT_SERVER_ACTIONS_ENCRYPTION_KEY for all (authSecret and actionsKey in {file})."],
  "migrate": ["Đang cập nhật cấu trúc cơ sở dữ liệu ({names})…", "Updating the database structure ({names})…"],
  "migrate.none": ["Cấu trúc cơ sở dữ liệu đã đủ.", "The database structure is up to date."],
  "migrate.failed": ["Không áp dụng được bước cập nhật {name}: {reason}", "The migration {name} could not be applied: {reason}"],
  "migrate.changed": ["Bước cập nhật {name} đã bị sửa sau khi áp dụng. Hãy lấy lại đúng bản phát hành của chương trình.", "The migration {name} was changed after it had been applied. Restore the released version of the program."],
  "migrate.newer": ["Cơ sở dữ liệu thuộc một bản mới hơn của chương trình (có bước {name}). Hãy cập nhật chương trình.", "The database belongs to a newer version of the program (it has {name}). Update the program."],
  "migration.written": ["Đã viết {file}.", "Wrote {file}."],
  "migration.none": ["prisma/schema.prisma không khác lần trước, không có gì để viết.", "prisma/schema.prisma has not changed, there is nothing to write."],
  "migration.name": ["Hãy cho tên, ví dụ: npm run db:migration -- add-versions", "Give a name, for example: npm run db:migration -- add-versions"],
  "seed": ["Đang nạp dữ liệu mẫu…", "Loading the demo office…"],
  "seed.failed": ["Không nạp được dữ liệu mẫu.", "The demo office could not be loaded."],
  "build": ["Đang dựng chương trình (khoảng một phút)…", "Building the program (about a minute)…"],
  "build.failed": ["Không dựng được chương trình.", "The program could not be built."],
  "serve": ["Đang khởi động…", "Starting…"],
  "serve.ready": ["Sẵn sàng: {address}", "Ready: {address}"],
  "serve.lan": ["Máy khác trong mạng: {address}", "Other machines on the network: {address}"],
  "serve.stopHint": ["Nhấn Ctrl-C để dừng.", "Press Ctrl-C to stop."],
  "serve.failed": ["Chương trình không khởi động được.", "The program did not start."],
  "serve.crashed": ["Chương trình dừng bất ngờ, đang khởi động lại…", "The program ended unexpectedly, starting it again…"],
  "port.busy": ["Cổng {port} đang được dùng, có thể chương trình này đã chạy sẵn: mở http://localhost:{port}, hoặc chọn cổng khác: --port {next}", "Port {port} is in use, perhaps by this program: open http://localhost:{port}, or choose another port: --port {next}"],
  "port.denied": ["Không được phép dùng cổng {port}. Hãy chọn cổng từ 1024 trở lên: --port 3000", "Port {port} is not permitted. Choose a port from 1024 up: --port 3000"],
  "port.bad": ["Cổng {port} không hợp lệ, cần một số từ 1 đến 65535.", "Port {port} is not valid, a number from 1 to 65535 is needed."],
  "host.bad": ["Địa chỉ {host} không thuộc máy này. Hãy sửa HOST hoặc --host (mặc định 0.0.0.0).", "The address {host} is not one of this machine's. Correct HOST or --host (default 0.0.0.0)."],
  "option.unknown": ["Không hiểu tùy chọn {option}. Có: --port N, --host H, --data THƯ-MỤC, --demo, --en", "Unknown option {option}. There are: --port N, --host H, --data FOLDER, --demo, --en"],
  "option.value": ["Tùy chọn {option} cần một giá trị.", "The option {option} needs a value."],
  "stopping": ["Đang dừng…", "Stopping…"],
  "stopped": ["Đã dừng.", "Stopped."],
  "backup.usage": ["Hãy cho tên tệp, ví dụ: npm run {command} -- sao-luu.gz", "Give a file name, for example: npm run {command} -- backup.gz"],
  "backup.exists": ["Tệp {file} đã có, không ghi đè. Hãy chọn tên khác.", "The file {file} exists and is not overwritten. Choose another name."],
  "backup.written": ["Đã sao lưu {rows} dòng của {tables} bảng vào {file}.", "Backed up {rows} rows of {tables} tables to {file}."],
  "backup.unwritable": ["Không ghi được tệp {file}: {reason}", "The file {file} could not be written: {reason}"],
  "restore.unreadable": ["Không đọc được tệp {file}: {reason}", "The file {file} could not be read: {reason}"],
  "restore.damaged": ["Tệp {file} bị hỏng hoặc không phải bản sao lưu của chương trình này. Chưa thay đổi gì.", "The file {file} is damaged or not a backup of this program. Nothing was changed."],
  "restore.version": ["Bản sao lưu {file} thuộc một bản khác của chương trình (cấu trúc {found}, ở đây {wanted}). Hãy dùng đúng bản đó để khôi phục. Chưa thay đổi gì.", "The backup {file} belongs to another version of the program (structure {found}, here {wanted}). Restore it with that version. Nothing was changed."],
  "restore.notEmpty": ["Cơ sở dữ liệu đã có dữ liệu. Muốn thay toàn bộ bằng bản sao lưu, thêm --replace. Chưa thay đổi gì.", "The database holds data. To replace all of it with the backup, add --replace. Nothing was changed."],
  "restore.failed": ["Không khôi phục được: {reason}. Chưa thay đổi gì.", "The backup could not be restored: {reason}. Nothing was changed."],
  "restore.done": ["Đã khôi phục {rows} dòng vào {tables} bảng từ {file}.", "Restored {rows} rows into {tables} tables from {file}."],
  "test.part": ["Đang chạy: {name}…", "Running: {name}…"],
  "test.done": ["{verdict} {name}: {counts} ({seconds} giây)", "{verdict} {name}: {counts} ({seconds} s)"],
  "test.unknown": ["Không có phần kiểm thử {name}. Có: {parts}", "There is no test part {name}. There are: {parts}"],
  "test.empty": ["Phần này không chạy được kiểm thử nào.", "This part ran no test at all."],
  "chromium.install": ["Đang cài Chromium cho kiểm thử…", "Installing Chromium for the tests…"],
  "chromium.none": ["Không tìm thấy Chromium. Hãy cài Chromium, Chrome hoặc Edge, hoặc đặt CHROMIUM_PATH tới tệp chạy của nó.", "No Chromium was found. Install Chromium, Chrome or Edge, or set CHROMIUM_PATH to its executable."],
};

const english = process.argv.includes("--en") || (process.env.APP_LANG ?? process.env.LANG ?? "").startsWith("en");

/** The sentence for a key, in the console's language. */
export function sentence(key, values = {}) {
  const pair = table[key];
  if (!pair) throw new Error(`no sentence for ${key}`);
  return pair[english ? 1 : 0].replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ""));
}

/** Says one line of progress. Progress goes to stderr where stdout carries data (QUIET_STDOUT=1). */
export function say(key, values) {
  (process.env.QUIET_STDOUT ? console.error : console.log)(sentence(key, values));
}

/** A problem that one sentence explains; the command prints it and ends with exit code 1. */
export class Refusal extends Error {
  constructor(key, values = {}, detail = "") {
    super(sentence(key, values));
    this.name = "Refusal";
    this.key = key;
    this.detail = detail;
  }
}

function fileProblem({ code, path: folder }) {
  if (!folder) return null;
  if (code === "ENOSPC") return new Refusal("data.full", { folder });
  return code === "EACCES" || code === "EROFS" ? new Refusal("data.denied", { folder }) : null;
}

/** Runs a command's main function; a Refusal becomes its sentence on stderr. */
export async function main(body) {
  try {
    await body();
  } catch (error) {
    const known = error instanceof Refusal ? error : fileProblem(error);
    if (!known) console.error(error);
    else console.error(known.detail ? `${known.detail.trimEnd()}\n${known.message}` : known.message);
    process.exitCode = 1;
  }
}
